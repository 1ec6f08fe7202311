/** The bell, the list of notices, and the page that ends mails. */
@NullMarked
package fr.myelectricaldata.notification.ui;

import org.jspecify.annotations.NullMarked;
