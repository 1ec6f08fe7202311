/** The operator's page about permissions. */
@NullMarked
package fr.myelectricaldata.consent.ui;

import org.jspecify.annotations.NullMarked;
