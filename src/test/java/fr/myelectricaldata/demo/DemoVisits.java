package fr.myelectricaldata.demo;

import fr.myelectricaldata.account.AccountId;

/** Builds the demonstration around a given account. */
public final class DemoVisits {
    private DemoVisits() {}

    public static DemoAccount of(AccountId account) {
        return new DemoAccount(
                () -> account, new FakeUsagePoints(), new FakeEditor(), new DemoPoints(new DemoSettings(5)));
    }
}
