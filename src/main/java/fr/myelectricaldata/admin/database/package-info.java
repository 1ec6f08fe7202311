/** The database as its operator cares for it: what it is, how large, its backups, its integrity. */
@NullMarked
package fr.myelectricaldata.admin.database;

import org.jspecify.annotations.NullMarked;
