/** The grid of accounts, one account's page, and what an operator may do there. */
@NullMarked
package fr.myelectricaldata.admin.ui.users;

import org.jspecify.annotations.NullMarked;
