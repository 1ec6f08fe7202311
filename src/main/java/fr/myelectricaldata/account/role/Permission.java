package fr.myelectricaldata.account.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that an account may do beyond its own data. Each stands for itself: {@code users} reads, and neither edits nor
 * deletes. Views ({@code @RolesAllowed}), addresses and services ({@link Needs}) all say {@link #word()}. The first ten are
 * those of MyElectricalData 1.22.
 */
public enum Permission {
    ADMIN_DASHBOARD("admin_dashboard"),
    USERS("users"),
    USERS_EDIT("users.edit"),
    USERS_DELETE("users.delete"),
    /** Attach a point to somebody's account, and thereby open it to them. */
    USERS_ATTACH("users.attach"),
    /** Look at the data of people who agreed to it. */
    USERS_SUPPORT("users.support"),
    LOGS("logs"),
    LOGS_DELETE("logs.delete"),
    CONTRIBUTIONS("contributions"),
    OFFERS("offers"),
    OFFERS_DELETE("offers.delete"),
    ROLES("roles"),
    /** Decide on the points that wait for the operator. */
    CONSENTS("consents"),
    CACHE("cache"),
    /** See and start what runs in the background. */
    JOBS("jobs"),
    DATABASE("database"),
    /** See the settings and the metrics. */
    SETTINGS("settings");

    private static final String PREFIX = "ROLE_";
    private static final Map<String, Permission> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Permission::word, Function.identity()));

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** Its name in the API, in the database and in {@code @RolesAllowed}; also its id. */
    public String word() {
        return word;
    }

    /** What it is about: the word up to the dot. */
    public String resource() {
        int dot = word.indexOf('.');
        return dot < 0 ? word : word.substring(0, dot);
    }

    /** As Spring Security knows it. */
    String authority() {
        return PREFIX + word;
    }

    public static Optional<Permission> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Those of the words that this version knows. */
    public static Set<Permission> known(Iterable<String> words) {
        Set<Permission> known = EnumSet.noneOf(Permission.class);
        words.forEach(word -> of(word).ifPresent(known::add));
        return known;
    }
}
