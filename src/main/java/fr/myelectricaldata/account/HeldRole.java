package fr.myelectricaldata.account;

import fr.myelectricaldata.account.role.Rights;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A role as accounts are read with it: joined into their statement, its permissions in one column. */
@Entity
@Immutable
@Table(name = "role")
class HeldRole {
    @Id
    private @Nullable String id;

    private @Nullable String name;

    private @Nullable String displayName;

    @Formula("(select string_agg(p.permission, ' ') from role_permission p where p.role_id = id)")
    private @Nullable String permissions;

    protected HeldRole() {}

    Rights rights() {
        return Rights.stored(
                Objects.requireNonNull(id),
                Objects.requireNonNull(name),
                Objects.requireNonNull(displayName),
                permissions);
    }
}
