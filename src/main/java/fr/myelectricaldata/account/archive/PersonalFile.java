package fr.myelectricaldata.account.archive;

import fr.myelectricaldata.table.Table;
import fr.myelectricaldata.table.TableFormat;

/**
 * One file of the archive.
 *
 * @param folder a delivery point's number, or empty for what concerns the account as a whole
 * @param table never with anything secret in it
 * @param words key of the sentence, in both languages, that says what the file is
 */
public record PersonalFile(String folder, Table<?> table, String words) {
    public PersonalFile(Table<?> table, String words) {
        this("", table, words);
    }

    String path() {
        String name = table.fileName(TableFormat.CSV);
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
