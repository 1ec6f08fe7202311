package fr.myelectricaldata.metering.imports;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.meter.UsagePointId;

/** Nothing of the file is imported. No message holds a point's number in full, nor anything of the file. */
public final class ImportRefusedException extends DomainException {
    private ImportRefusedException(String code, String message, Object... arguments) {
        super(ErrorKind.INVALID, code, message, arguments);
    }

    /** No layout of Enedis is recognised in it. */
    static ImportRefusedException unknownFormat() {
        return new ImportRefusedException("IMPORT_UNKNOWN_FORMAT", "the file has no layout that we know");
    }

    static ImportRefusedException tooLarge() {
        return new ImportRefusedException(
                "IMPORT_TOO_LARGE", "the file is too large", ReadingImports.MOST_BYTES / 1_000_000);
    }

    static ImportRefusedException tooManyLines() {
        return new ImportRefusedException(
                "IMPORT_TOO_MANY_LINES", "the file has too many lines", FileParser.MOST_LINES);
    }

    /** Cut short, encrypted, or made to burst whoever opens it. */
    static ImportRefusedException broken() {
        return new ImportRefusedException("IMPORT_BROKEN_FILE", "the file cannot be opened");
    }

    static ImportRefusedException mixedPoints() {
        return new ImportRefusedException("IMPORT_MIXED_POINTS", "the file speaks of several points");
    }

    static ImportRefusedException otherPoint(String inFile, UsagePointId chosen) {
        return new ImportRefusedException(
                "IMPORT_OTHER_POINT",
                "the file speaks of another point",
                new UsagePointId(inFile).masked(),
                chosen.masked());
    }

    /** A unit, or a physical quantity, that none of our measures has. */
    static ImportRefusedException unknownUnit() {
        return new ImportRefusedException(
                "IMPORT_UNKNOWN_UNIT", "the file has a unit or a quantity that we do not keep");
    }

    static ImportRefusedException noValues() {
        return new ImportRefusedException("IMPORT_NO_VALUES", "there is not one value in the file");
    }

    static ImportRefusedException running() {
        return new ImportRefusedException("IMPORT_RUNNING", "another import of the point is running");
    }

    /** The demonstration household lives without files. */
    static ImportRefusedException demonstration() {
        return new ImportRefusedException("READ_ONLY_ACCOUNT", "the demonstration account is read-only");
    }
}
