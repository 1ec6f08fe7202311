/** What operators do about the messages to themselves. */
@NullMarked
package fr.myelectricaldata.admin.alerts;

import org.jspecify.annotations.NullMarked;
