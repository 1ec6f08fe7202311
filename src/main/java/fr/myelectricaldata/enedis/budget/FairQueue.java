package fr.myelectricaldata.enedis.budget;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, in the order in which they are let through: the most urgent first, accounts of one urgency in turn, calls
 * of one account as they came. Not safe for several threads.
 */
class FairQueue<T extends FairQueue.Entry> {
    /** Who waits, and what the place in the queue depends on. */
    abstract static class Entry {
        private final AccountId account;
        private Urgency urgency;

        Entry(AccountId account, Urgency urgency) {
            this.account = account;
            this.urgency = urgency;
        }

        final AccountId account() {
            return account;
        }

        final Urgency urgency() {
            return urgency;
        }
    }

    /** Accounts in the order of their turn. */
    private final Map<Urgency, SequencedMap<AccountId, Queue<T>>> waiting = new EnumMap<>(Urgency.class);

    void add(T entry) {
        turns(entry)
                .computeIfAbsent(entry.account(), account -> new ArrayDeque<>())
                .add(entry);
    }

    /** Who is next, or null when nobody waits. */
    @Nullable
    T head() {
        for (SequencedMap<AccountId, Queue<T>> accounts : waiting.values()) {
            if (!accounts.isEmpty()) {
                return accounts.firstEntry().getValue().peek();
            }
        }
        return null;
    }

    int size() {
        return waiting.values().stream()
                .flatMap(accounts -> accounts.values().stream())
                .mapToInt(Queue::size)
                .sum();
    }

    /** Takes out an entry that was let through: its account's next turn comes after all others'. */
    void served(T entry) {
        SequencedMap<AccountId, Queue<T>> turns = turns(entry);
        Queue<T> own = turns.remove(entry.account());
        if (own != null) {
            own.remove(entry);
            if (!own.isEmpty()) {
                turns.putLast(entry.account(), own);
            }
        }
    }

    /** Takes out an entry that waits no longer; its account keeps its turn. */
    void abandoned(T entry) {
        turns(entry).computeIfPresent(entry.account(), (account, own) -> {
            own.remove(entry);
            return own.isEmpty() ? null : own;
        });
    }

    /** Makes every entry of the account at least as urgent as that; they line up behind those that are already. */
    void raise(AccountId account, Urgency urgency) {
        List<T> raised = new ArrayList<>();
        waiting.forEach((lower, accounts) -> {
            if (lower.compareTo(urgency) > 0) {
                Queue<T> own = accounts.remove(account);
                raised.addAll(own == null ? List.of() : own);
            }
        });
        raised.forEach(entry -> {
            ((Entry) entry).urgency = urgency;
            add(entry);
        });
    }

    private SequencedMap<AccountId, Queue<T>> turns(T entry) {
        return waiting.computeIfAbsent(entry.urgency(), urgency -> new LinkedHashMap<>());
    }
}
