/** Everybody's accounts for those who run the service: finding them, and acting on them. */
@NullMarked
package fr.myelectricaldata.admin.accounts;

import org.jspecify.annotations.NullMarked;
