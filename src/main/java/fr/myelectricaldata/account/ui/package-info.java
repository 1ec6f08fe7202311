/** Signing up and in, and who is signed in. */
@NullMarked
package fr.myelectricaldata.account.ui;

import org.jspecify.annotations.NullMarked;
