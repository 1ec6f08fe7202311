package fr.myelectricaldata.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    Optional<AccountEntity> findById(String id);

    List<AccountEntity> findByIdIn(Collection<String> ids);

    @Query(
            nativeQuery = true,
            value = "select a.* from account a join sign_in s on s.account_id = a.id"
                    + " where a.id = ?1 and s.id = ?2 and s.ended_at is null")
    Optional<AccountEntity> findBySignIn(String id, String signIn);

    Optional<AccountEntity> findByEmail(String email);

    Optional<AccountEntity> findByClientId(String clientId);

    Optional<AccountEntity> findBySecretIndexIn(Collection<String> indexes);

    boolean existsByRole(Role role);

    boolean existsByEmailVerifiedTrueAndEmailIn(Collection<String> emails);

    @Transactional
    AccountEntity saveAndFlush(AccountEntity account);

    @Transactional
    void delete(AccountEntity account);
}
