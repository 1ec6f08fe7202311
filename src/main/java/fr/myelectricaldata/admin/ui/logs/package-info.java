/** What the gateway says of its work, as operators read it. */
@NullMarked
package fr.myelectricaldata.admin.ui.logs;

import org.jspecify.annotations.NullMarked;
