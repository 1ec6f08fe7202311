package fr.myelectricaldata.admin.accounts;

/**
 * How many accounts there are, without the demonstration.
 *
 * @param administrators active ones, by their role or by ADMIN_EMAILS
 * @param newThisMonth made since the first of the Paris month
 */
public record AccountFigures(int total, int active, int verified, int administrators, int newThisMonth) {}
