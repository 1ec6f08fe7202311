package fr.myelectricaldata.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All accounts. Reading joins a transaction but begins none: on SQLite every transaction holds the one write lock, and
 * this is read on each request.
 */
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
interface Accounts extends Repository<AccountEntity, String> {
    /** Joined, so that an account and what it may do are one statement. */
    String ROLE = "role";

    Optional<AccountEntity> findById(String id);

    @EntityGraph(attributePaths = ROLE)
    List<AccountEntity> findByIdIn(Collection<String> ids);

    /** The account, while this sign-in of it is open. */
    @Query("select a from AccountEntity a left join fetch a.role where a.id = ?1 and exists"
            + " (select 1 from OpenSignIn s where s.id = ?2 and s.accountId = a.id and s.endedAt is null)")
    Optional<AccountEntity> findBySignIn(String id, String signIn);

    @EntityGraph(attributePaths = ROLE)
    Optional<AccountEntity> findByEmail(String email);

    @EntityGraph(attributePaths = ROLE)
    Optional<AccountEntity> findByClientId(String clientId);

    @EntityGraph(attributePaths = ROLE)
    Optional<AccountEntity> findBySecretIndexIn(Collection<String> indexes);

    /** Active ones that let the support read after this instant, in milliseconds, the last to agree first. */
    @Query("select a from AccountEntity a left join fetch a.role where a.active and a.supportUntil > ?1"
            + " order by a.supportSince desc, a.id")
    List<AccountEntity> findSupported(long after);

    @Transactional
    AccountEntity saveAndFlush(AccountEntity account);

    @Transactional
    void delete(AccountEntity account);
}
