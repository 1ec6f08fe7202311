/** Links that are sent to people, work once, and prove that a mailbox is read. */
@NullMarked
package fr.myelectricaldata.account.links;

import org.jspecify.annotations.NullMarked;
