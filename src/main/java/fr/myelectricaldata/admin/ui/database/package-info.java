/** The operator's page of the database. */
@NullMarked
package fr.myelectricaldata.admin.ui.database;

import org.jspecify.annotations.NullMarked;
