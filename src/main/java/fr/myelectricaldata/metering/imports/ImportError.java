package fr.myelectricaldata.metering.imports;

/** @param line of the file, the first one is 1; in a spreadsheet, the row of its sheet */
public record ImportError(long line, ImportProblem problem) {}
