package fr.myelectricaldata.admin.audit;

/** What an operator may have done; each has its words as {@code audit.action.NAME}. Names are stored: never rename one. */
public enum AuditAction {
    ADMINISTRATOR_SET_UP,
    ACCOUNT_SWITCHED_ON,
    ACCOUNT_SWITCHED_OFF,
    ACCOUNT_DELETED,
    ACCOUNT_INVITED,
    ACCOUNTS_EXPORTED,
    VERIFICATION_SENT,
    PASSWORD_RESET_SENT,
    SECOND_FACTOR_REMOVED,
    SESSIONS_ENDED,
    DATA_KEY_REPLACED,
    ROLE_GIVEN,
    ROLE_CREATED,
    ROLE_CHANGED,
    ROLE_DELETED,
    QUOTA_RESET,
    CACHE_CLEARED,
    DEBUG_ON,
    DEBUG_OFF,
    POINT_ATTACHED,
    CONSENT_DECIDED,
    SUPPORT_READ,
    JOB_STARTED,
    BACKUP_MADE,
    DATABASE_CHECKED,
    CONNECTION_TESTED,
    ANNOUNCEMENT_CHANGED,
    LOGS_CLEARED,
    ALERT_TESTED
}
