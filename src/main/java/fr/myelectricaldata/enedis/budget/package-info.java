/** Spend the calls that Enedis grants: never one too many, and in a fair order. */
@NullMarked
package fr.myelectricaldata.enedis.budget;

import org.jspecify.annotations.NullMarked;
