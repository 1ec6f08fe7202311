package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A point as one account holds it. Writes name only the columns they change, so that a rename never undoes a release. */
@Entity
@Table(name = "usage_point")
@DynamicUpdate
class UsagePointEntity {

    @Id
    private String id = "";

    private String holder = "";

    private String number = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Origin origin = Origin.ENEDIS;

    private @Nullable String name;

    private boolean active = true;

    @Column(name = "display_order")
    private @Nullable Integer displayOrder;

    @Column(name = "attached_at")
    private Instant attachedAt = Instant.EPOCH;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "lost_because", length = 20)
    private ConsentLost.@Nullable Reason lostBecause;

    @Column(name = "consent_end")
    private @Nullable String consentEnd;

    @Column(name = "contract_read_at")
    private @Nullable Instant contractReadAt;

    @Embedded
    private @Nullable ContractColumns contract;

    @Embedded
    private @Nullable OwnColumns own;

    /** For JPA. */
    UsagePointEntity() {}

    UsagePointEntity(AccountId holder, UsagePointId number, Origin origin, Instant attachedAt) {
        this.id = UUID.randomUUID().toString();
        this.holder = holder.toString();
        this.number = number.value();
        this.origin = origin;
        this.attachedAt = attachedAt;
    }

    /** Begins or renews the active holding; a point that comes back is collected again. */
    void hold(Origin from, @Nullable LocalDate until) {
        active = active || heldUntil != null;
        heldUntil = null;
        lostBecause = null;
        origin = from;
        consentEnd = ContractColumns.text(until);
    }

    /** Ends the active holding, once. */
    boolean release(ConsentLost.Reason reason, Instant now) {
        if (heldUntil != null) {
            return false;
        }
        heldUntil = now;
        lostBecause = reason;
        return true;
    }

    void rename(@Nullable String newName) {
        name = newName;
    }

    void setActive(boolean active) {
        this.active = active;
    }

    void keep(ContractChange change, Instant now) {
        contract = new ContractColumns(change.applyTo(readContract()));
        contractReadAt = now;
    }

    private @Nullable Contract readContract() {
        return contract == null || contractReadAt == null ? null : contract.toContract();
    }

    void placeAt(int place) {
        displayOrder = place;
    }

    /** Hibernate leaves an embedded object out when all its columns are null. */
    OwnColumns own() {
        OwnColumns columns = own == null ? new OwnColumns() : own;
        own = columns;
        return columns;
    }

    ConsentLost.@Nullable Reason lostBecause() {
        return lostBecause;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    /** @param today the day whose off-peak hours count as the present ones */
    UsagePoint toPoint(LocalDate today) {
        OwnValues values = own == null ? OwnValues.NONE : own.values(today);
        return new UsagePoint(
                id(),
                AccountId.of(holder),
                new UsagePointId(number),
                origin,
                name,
                active,
                displayOrder,
                attachedAt,
                heldUntil,
                ContractColumns.day(consentEnd),
                values.over(readContract()),
                values);
    }
}
