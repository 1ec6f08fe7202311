package fr.myelectricaldata.settings;

/** A combination that works and that few want; each has its words as {@code settings.warning.NAME}. */
public enum SettingsWarning {
    /** Neither SMTP nor Mailgun. */
    MAIL_STAYS_HERE,
    /** Administrators' addresses count once confirmed, and no mail leaves to have them confirmed. */
    ADMINS_CANNOT_CONFIRM,
    /** Nobody can confirm their address, and without that nobody may use the API. */
    NOBODY_CAN_CONFIRM,
    NO_ADMINISTRATOR,
    SIMULATED_ENEDIS,
    /** Production, but another address than Enedis's. */
    REPLACED_ENEDIS,
    /** The consent comes back to a host that is none of ours. */
    RETURN_ELSEWHERE,
    KEY_IN_A_FILE,
    /** https pages whose cookie travels over http as well. */
    COOKIE_WITHOUT_SECURE,
    /** Passwords and data travel in clear. */
    PUBLIC_WITHOUT_HTTPS,
    MAIL_IN_CLEAR,
    /** Real households' data, and whoever has an operator's password reads the lists. */
    OPERATORS_BY_PASSWORD,
    DEBUG_ON
}
