package fr.myelectricaldata.demo;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Remembers the names that were given. */
class FakeEditor implements UsagePointEditor {
    final List<String> names = new ArrayList<>();

    @Override
    public UsagePoint rename(AccountId account, UUID id, String name) {
        names.add(name);
        return null;
    }

    @Override
    public UsagePoint setActive(AccountId account, UUID id, boolean active) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(AccountId account, UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, ConsentLost.Reason> losses(AccountId account) {
        return Map.of();
    }
}
