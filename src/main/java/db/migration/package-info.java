/** Migrations that SQLite and PostgreSQL do not say in the same words; all others are scripts of {@code db/migration}. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
