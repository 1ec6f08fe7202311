package fr.myelectricaldata.consent;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.UsagePointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts and requests as rows; alerts also as a log line and an event. */
@Component
class OperatorDesk implements ConsentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorDesk.class);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperatorDesk(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    void alert(AccountId account, ConsentAlert.Reason reason, @Nullable UsagePointId point) {
        Instant now = clock.instant();
        database.sql("insert into consent_alert (id, account, reason, number, raised_at) values (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(account.toString())
                .param(reason.name())
                .param(point == null ? null : point.value())
                .param(now.toEpochMilli())
                .update();
        LOG.warn("consent: {} by account {}", reason, account);
        events.publishEvent(new ConsentAlert(account, reason, point, now));
    }

    /** For what may be noticed again and again. */
    void alertOnce(AccountId account, ConsentAlert.Reason reason, UsagePointId point) {
        int known = database.sql("select count(*) from consent_alert where account = ? and reason = ? and number = ?")
                .params(account.toString(), reason.name(), point.value())
                .query(Integer.class)
                .single();
        if (known == 0) {
            alert(account, reason, point);
        }
    }

    /** The same request twice is one request, and one alert. */
    void request(AccountId account, AutorisationId autorisation, ConsentRequest request) {
        LocalDate start = request.serviceStart();
        int added = database.sql("insert into consent_request"
                        + " (account, number, autorisation_id, service_start, issued_on, requested_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (account, number, autorisation_id) do nothing")
                .param(account.toString())
                .param(request.point().value())
                .param(autorisation.value())
                .param(start == null ? null : start.toString())
                .param(request.issuedOn().toString())
                .param(request.requestedAt().toEpochMilli())
                .update();
        if (added == 1) {
            alert(account, ConsentAlert.Reason.AWAITING_OPERATOR, request.point());
        }
    }

    /** By which authorisations the account asks for the point, the latest first. */
    List<AutorisationId> autorisationsOf(AccountId account, UsagePointId point) {
        return database.sql("select autorisation_id from consent_request where account = ? and number = ?"
                        + " order by requested_at desc")
                .params(account.toString(), point.value())
                .query((row, index) -> new AutorisationId(row.getLong(1)))
                .list();
    }

    /** Nothing of the account's waits for this point any more. */
    void settled(AccountId account, UsagePointId point) {
        database.sql("delete from consent_request where account = ? and number = ?")
                .params(account.toString(), point.value())
                .update();
    }

    @Override
    public boolean waiting(AccountId account) {
        return database.sql("select count(*) from consent_pending where account = ?")
                        .param(account.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public List<ConsentRequest> requests(int limit) {
        return database.sql("select * from consent_request order by requested_at limit ?")
                .param(limit)
                .query(OperatorDesk::request)
                .list();
    }

    @Override
    public List<ConsentAlert> alerts(int limit) {
        return database.sql("select * from consent_alert order by raised_at desc limit ?")
                .param(limit)
                .query(OperatorDesk::alert)
                .list();
    }

    @Override
    public List<ConsentAlert> alertsOf(AccountId account, int limit) {
        return database.sql("select * from consent_alert where account = ? order by raised_at desc limit ?")
                .params(account.toString(), limit)
                .query(OperatorDesk::alert)
                .list();
    }

    /** A deleted point is named nowhere any more, not even where the operator was told of it. */
    void forget(AccountId account, UsagePointId point) {
        settled(account, point);
        database.sql("update consent_alert set number = null where account = ? and number = ?")
                .params(account.toString(), point.value())
                .update();
    }

    void forget(AccountId account) {
        for (String table : List.of("consent_request", "consent_alert")) {
            database.sql("delete from " + table + " where account = ?")
                    .param(account.toString())
                    .update();
        }
    }

    private static ConsentRequest request(ResultSet row, int index) throws SQLException {
        String start = row.getString("service_start");
        return new ConsentRequest(
                AccountId.of(row.getString("account")),
                new UsagePointId(row.getString("number")),
                start == null ? null : LocalDate.parse(start),
                LocalDate.parse(row.getString("issued_on")),
                Instant.ofEpochMilli(row.getLong("requested_at")));
    }

    private static ConsentAlert alert(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new ConsentAlert(
                AccountId.of(row.getString("account")),
                ConsentAlert.Reason.valueOf(row.getString("reason")),
                number == null ? null : new UsagePointId(number),
                Instant.ofEpochMilli(row.getLong("raised_at")));
    }
}
