/** Accounts and their credentials on the wire. */
@NullMarked
package fr.myelectricaldata.account.web;

import org.jspecify.annotations.NullMarked;
