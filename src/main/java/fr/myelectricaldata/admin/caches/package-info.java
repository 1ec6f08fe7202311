/** What is kept of meters, for operators: how much, and having it read anew. */
@NullMarked
package fr.myelectricaldata.admin.caches;

import org.jspecify.annotations.NullMarked;
