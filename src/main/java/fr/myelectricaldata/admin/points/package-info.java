/** Points that an operator attaches to somebody's account. */
@NullMarked
package fr.myelectricaldata.admin.points;

import org.jspecify.annotations.NullMarked;
