package fr.myelectricaldata.mail;

/**
 * Published when a mail will never arrive.
 *
 * @param writer the sort of mail
 * @param reason a code such as {@code SMTP 550}, without personal data
 */
public record MailGivenUp(String writer, String reason) {}
