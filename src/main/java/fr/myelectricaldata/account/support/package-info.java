/** The support reads an account's data while its owner agrees: for a while, never writing, and never unseen. */
@NullMarked
package fr.myelectricaldata.account.support;

import org.jspecify.annotations.NullMarked;
