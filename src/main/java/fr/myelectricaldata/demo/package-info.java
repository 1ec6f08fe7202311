/** A believable household without Enedis: the shared, read-only demonstration account and where its data comes from. */
@NullMarked
package fr.myelectricaldata.demo;

import org.jspecify.annotations.NullMarked;
