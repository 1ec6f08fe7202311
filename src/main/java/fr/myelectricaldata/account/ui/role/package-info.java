/** The page on which roles are made and changed. */
@NullMarked
package fr.myelectricaldata.account.ui.role;

import org.jspecify.annotations.NullMarked;
