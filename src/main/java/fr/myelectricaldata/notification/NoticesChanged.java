package fr.myelectricaldata.notification;

import fr.myelectricaldata.account.AccountId;

/** Published in the process in which something was told or read; others find out by looking. */
public record NoticesChanged(AccountId account) {}
