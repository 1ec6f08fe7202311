package fr.myelectricaldata.account.role;

import java.util.Set;

/**
 * How far somebody's power over roles goes: as far as what they may do themselves. Only an administrator makes or unmakes
 * one, even beside a role with every permission of today.
 */
public final class Reach {
    private final Rights own;

    private Reach(Rights own) {
        this.own = own;
    }

    public static Reach of(Rights own) {
        return new Reach(own);
    }

    public Reach covers(Set<Permission> permissions) {
        return require(own.permissions().containsAll(permissions));
    }

    /** @throws BeyondOwnRightsException when the other may do more */
    public Reach reaches(Rights others) {
        return require(own.administrator() || !others.administrator()).covers(others.permissions());
    }

    Reach reaches(Role role) {
        return require(own.administrator() || !role.frozen()).covers(role.permissions());
    }

    private Reach require(boolean enough) {
        if (!enough) {
            throw new BeyondOwnRightsException();
        }
        return this;
    }
}
