package fr.myelectricaldata.account.passkey;

import fr.myelectricaldata.account.Account;
import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as WebAuthn names them: by the bytes of their id, which tell nothing about a person. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final AccountService accounts;

    PasskeyOwners(AccountService accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(AccountId account) {
        UUID id = account.value();
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static AccountId account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(account(handle)).map(PasskeyOwners::entity).orElse(null);
    }

    /** @param id of the account, which is the name of every authentication */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return accounts.find(AccountId.of(id)).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        // Accounts are there before their passkeys.
    }

    @Override
    public void delete(Bytes handle) {
        // Passkeys leave with their account.
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.email().value())
                .displayName(account.email().value())
                .build();
    }
}
