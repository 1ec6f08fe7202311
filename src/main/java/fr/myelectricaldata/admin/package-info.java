/** What the operator sees and does across rooms. */
@NullMarked
package fr.myelectricaldata.admin;

import org.jspecify.annotations.NullMarked;
