/** The address that mail programs use to end mails of one sort. */
@NullMarked
package fr.myelectricaldata.notification.web;

import org.jspecify.annotations.NullMarked;
