package fr.myelectricaldata.meter;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All points of all accounts. */
interface UsagePoints extends Repository<UsagePointEntity, String> {

    void save(UsagePointEntity point);

    void delete(UsagePointEntity point);

    void flush();

    Optional<UsagePointEntity> findById(String id);

    Optional<UsagePointEntity> findByIdAndHolder(String id, String holder);

    Optional<UsagePointEntity> findByHolderAndNumber(String holder, String number);

    List<UsagePointEntity> findByHolder(String holder);

    List<UsagePointEntity> findByHolderIn(Collection<String> holders);

    Optional<UsagePointEntity> findByNumberAndHeldUntilIsNull(String number);

    /** The account alone: an entity read here would be stale once {@link #lock} has waited. */
    @Query("select p.holder from UsagePointEntity p where p.number = :number and p.heldUntil is null")
    Optional<String> findActiveHolder(String number);

    /** Not those of accounts that were switched off. */
    @Query("from UsagePointEntity p where p.active and p.heldUntil is null and p.id > :after"
            + " and not exists (select 1 from AccountEntity a where a.id = p.holder and not a.active) order by p.id")
    List<UsagePointEntity> findCollectable(String after, Limit limit);

    /** Days are ISO texts, the last one included. */
    @Query("from UsagePointEntity p where p.heldUntil is null and p.consentEnd >= :first and p.consentEnd <= :last"
            + " and p.id > :after and not exists (select 1 from AccountEntity a where a.id = p.holder and not a.active)"
            + " order by p.id")
    List<UsagePointEntity> findConsentEnding(String first, String last, String after, Limit limit);

    /** The point is about to go: nothing may point to it any more. */
    @Modifying
    @Query("update UsagePointEntity p set p.own.linkedProduction = null where p.own.linkedProduction = :id")
    void unlink(String id);

    /** Taking and losing a point wait for each other (PostgreSQL; SQLite has one writer anyway). */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from UsagePointEntity p where p.holder = :holder and p.number = :number")
    Optional<UsagePointEntity> lock(String holder, String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from UsagePointEntity p where p.id = :id")
    Optional<UsagePointEntity> lock(String id);
}
