package fr.myelectricaldata.settings;

import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.spi.SQLExceptionConversionDelegate;

/** The community dialect misses sqlite-jdbc's constraint errors; without this Spring reports JpaSystemException. */
public class SqliteDialect extends SQLiteDialect {
    private static final int SQLITE_CONSTRAINT = 19;

    public SqliteDialect() {}

    public SqliteDialect(DialectResolutionInfo info) {
        super(info);
    }

    public SqliteDialect(DatabaseVersion version) {
        super(version);
    }

    @Override
    public SQLExceptionConversionDelegate buildSQLExceptionConversionDelegate() {
        SQLExceptionConversionDelegate community = super.buildSQLExceptionConversionDelegate();
        return (failure, message, sql) -> {
            if ((failure.getErrorCode() & 0xff) == SQLITE_CONSTRAINT) {
                String constraint = getViolatedConstraintNameExtractor().extractConstraintName(failure);
                return new ConstraintViolationException(message, failure, sql, constraint);
            }
            return community == null ? null : community.convert(failure, message, sql);
        };
    }
}
