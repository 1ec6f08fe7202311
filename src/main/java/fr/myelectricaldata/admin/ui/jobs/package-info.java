/** What runs in the background, for operators. */
@NullMarked
package fr.myelectricaldata.admin.ui.jobs;

import org.jspecify.annotations.NullMarked;
