package fr.myelectricaldata.account;

import fr.myelectricaldata.account.keys.ClientSecret;
import fr.myelectricaldata.account.keys.ServerKeys;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.common.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as it is kept: its proofs only as hashes. */
@Entity
@Table(name = "account")
class AccountEntity {
    @Id
    private @Nullable String id;

    private @Nullable String email;

    private boolean emailVerified;

    /** Absent: nobody signs in by a password. */
    private @Nullable String passwordHash;

    private @Nullable String clientId;

    private @Nullable String secretHash;

    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable String secretIndex;

    @SuppressWarnings("UnusedVariable") // the key check looks for it
    private @Nullable String indexKeyId;

    /** Its data key waits for the client secret, as the server key it was wrapped under is lost. */
    private boolean keyLocked;

    /** The shared demonstration account, which is nobody's. */
    @Column(updatable = false)
    private boolean demo;

    @Column(name = "role_id")
    private @Nullable String roleId;

    /** As it was when the account was read; absent from an account that was just made. */
    @ManyToOne
    @JoinColumn(name = "role_id", insertable = false, updatable = false)
    private @Nullable HeldRole role;

    private boolean active;

    private int credentialVersion;

    @Column(updatable = false)
    private @Nullable Instant createdAt;

    /** Epoch milliseconds, as the two below. */
    private @Nullable Long supportSince;

    private @Nullable Long supportUntil;

    private @Nullable Long debugUntil;

    @Version
    private @Nullable Integer version;

    protected AccountEntity() {}

    AccountEntity(AccountId id, EmailAddress email, boolean demo, String clientId, Instant createdAt) {
        this.id = id.toString();
        this.email = email.value();
        this.demo = demo;
        this.roleId = Role.VISITOR;
        this.clientId = clientId;
        this.createdAt = createdAt;
        this.active = true;
    }

    /** @param adminEmails addresses that make an administrator of whoever proved to read them */
    Account toAccount(Collection<String> adminEmails) {
        return new Account(
                id(),
                new EmailAddress(kept(email)),
                emailVerified,
                rights(adminEmails),
                active,
                kept(clientId),
                credentialVersion,
                kept(createdAt),
                new AccountMarks(at(supportSince), at(supportUntil), at(debugUntil)));
    }

    private Rights rights(Collection<String> adminEmails) {
        if (demo) {
            return Rights.DEMO;
        }
        if (Role.ADMIN.equals(roleId) || (emailVerified && adminEmails.contains(kept(email)))) {
            return Rights.ADMIN;
        }
        return role == null ? Rights.VISITOR : role.rights();
    }

    AccountId id() {
        return AccountId.of(kept(id));
    }

    String clientId() {
        return kept(clientId);
    }

    boolean active() {
        return active;
    }

    boolean keyLocked() {
        return keyLocked;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    boolean hasSecret(ClientSecret secret) {
        return secret.hashesTo(kept(secretHash));
    }

    void setPassword(String hash) {
        passwordHash = hash;
        credentialVersion++;
    }

    void setSecret(ClientSecret secret, ServerKeys keys) {
        secretHash = secret.hash();
        secretIndex = keys.indexOf(secret.hash());
        indexKeyId = keys.currentId();
        credentialVersion++;
    }

    void outdateProofs() {
        credentialVersion++;
    }

    boolean emailVerified() {
        return emailVerified;
    }

    void verifyEmail() {
        emailVerified = true;
    }

    /** Who came by a link to the new address reads it. */
    void changeEmail(EmailAddress replacement) {
        email = replacement.value();
        emailVerified = true;
    }

    void switchTo(boolean wanted) {
        active = wanted;
    }

    void mark(AccountMarks marks) {
        supportSince = millis(marks.supportSince());
        supportUntil = millis(marks.supportUntil());
        debugUntil = millis(marks.debugUntil());
    }

    private static @Nullable Instant at(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    void unlock() {
        keyLocked = false;
    }

    void promote() {
        roleId = Role.ADMIN;
    }

    /** Columns are not null, so what was loaded is there. */
    private static <T> T kept(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
