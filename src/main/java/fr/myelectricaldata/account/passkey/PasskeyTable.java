package fr.myelectricaldata.account.passkey;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The rows of passkey, one statement each, in our tables' manner rather than that of Spring Security's own. */
@Component
class PasskeyTable implements UserCredentialRepository {
    private final JdbcClient database;

    PasskeyTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql("select * from passkey where credential_id = ?")
                .param(id.toBase64UrlString())
                .query((row, number) -> credential(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql("select * from passkey where account_id = ? order by created_at, credential_id")
                .param(PasskeyOwners.account(handle).toString())
                .query((row, number) -> credential(row))
                .list();
    }

    /** A key that is known stays whose it is; only its use moves on. */
    @Override
    public void save(CredentialRecord key) {
        int known = database.sql(
                        "update passkey set signature_count = ?, uv_initialized = ?, backup_state = ?, used_at = ?"
                                + " where credential_id = ? and account_id = ?")
                .params(
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.isBackupState(),
                        key.getLastUsed().toEpochMilli(),
                        key.getCredentialId().toBase64UrlString(),
                        PasskeyOwners.account(key.getUserEntityUserId()).toString())
                .update();
        if (known == 0) {
            add(key);
        }
    }

    private void add(CredentialRecord key) {
        database.sql(
                        "insert into passkey (credential_id, account_id, label, public_key, signature_count, uv_initialized,"
                                + " backup_eligible, backup_state, transports, attestation_object, client_data, created_at, used_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.getCredentialId().toBase64UrlString(),
                        PasskeyOwners.account(key.getUserEntityUserId()).toString(),
                        key.getLabel(),
                        key.getPublicKey().getBytes(),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        transports(key),
                        Objects.requireNonNull(key.getAttestationObject()).getBytes(),
                        Objects.requireNonNull(key.getAttestationClientDataJSON())
                                .getBytes(),
                        key.getCreated().toEpochMilli(),
                        key.getLastUsed().toEpochMilli())
                .update();
    }

    @Override
    public void delete(Bytes id) {
        database.sql("delete from passkey where credential_id = ?")
                .param(id.toBase64UrlString())
                .update();
    }

    List<Passkey> of(AccountId account) {
        return database.sql("select credential_id, label, created_at, used_at from passkey where account_id = ?"
                        + " order by created_at, credential_id")
                .param(account.toString())
                .query((row, number) -> new Passkey(
                        row.getString(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4))))
                .list();
    }

    boolean delete(AccountId account, String id) {
        return database.sql("delete from passkey where account_id = ? and credential_id = ?")
                        .params(account.toString(), id)
                        .update()
                == 1;
    }

    void deleteAll(AccountId account) {
        database.sql("delete from passkey where account_id = ?")
                .param(account.toString())
                .update();
    }

    private static String transports(CredentialRecord key) {
        return key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .filter(name -> name.matches("[a-z-]{1,15}"))
                .limit(6)
                .collect(Collectors.joining(" "));
    }

    private static CredentialRecord credential(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(PasskeyOwners.handle(AccountId.of(row.getString("account_id"))))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(Instant.ofEpochMilli(row.getLong("created_at")))
                .lastUsed(Instant.ofEpochMilli(row.getLong("used_at")))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
