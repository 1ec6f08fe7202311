/** What people may do beyond reading their own data: permissions, the roles that gather them, and the guard that asks for them. */
@NullMarked
package fr.myelectricaldata.account.role;

import org.jspecify.annotations.NullMarked;
