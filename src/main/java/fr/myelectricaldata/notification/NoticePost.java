package fr.myelectricaldata.notification;

import fr.myelectricaldata.mail.MailOrder;
import fr.myelectricaldata.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what an account should be told by mail into one mail, and keeps a distance between mails. */
@Component
class NoticePost {
    /** The least time between two mails to one account: points often fail one after the other. */
    static final Duration DISTANCE = Duration.ofHours(4);

    private static final Duration WORTH = Duration.ofDays(3);
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Mails mails;
    private final Clock clock;

    NoticePost(JdbcClient database, PlatformTransactionManager transactions, Mails mails, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.mails = mails;
        this.clock = clock;
    }

    /** By one statement when nothing is due. */
    void collect() {
        long now = clock.millis();
        database.sql("select distinct account_id from notification n where mail_due <= ? and not exists"
                        + " (select 1 from notification m where m.account_id = n.account_id and m.mailed_at > ?)"
                        + " limit ?")
                .params(now, now - DISTANCE.toMillis(), AT_ONCE)
                .query(String.class)
                .list()
                .forEach(account -> transaction.executeWithoutResult(status -> order(account, now)));
    }

    /** What came since the first of them goes along. */
    private void order(String account, long now) {
        String mail = UUID.randomUUID().toString();
        int told = database.sql("update notification set mail_id = ?, mailed_at = ?, mail_due = null"
                        + " where account_id = ? and mail_due is not null")
                .params(mail, now, account)
                .update();
        if (told > 0) {
            mails.order(new MailOrder(NoticeLetters.NAME, mail, WORTH));
        }
    }
}
