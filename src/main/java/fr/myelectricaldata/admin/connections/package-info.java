/** The ways out of this program, as an operator tries them. */
@NullMarked
package fr.myelectricaldata.admin.connections;

import org.jspecify.annotations.NullMarked;
