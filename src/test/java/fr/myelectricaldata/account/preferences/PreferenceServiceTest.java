package fr.myelectricaldata.account.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.archive.PersonalDataArchive;
import fr.myelectricaldata.account.preferences.AccountPreferences.Appearance;
import fr.myelectricaldata.common.EmailAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on both databases. */
class PreferenceServiceTest {
    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=embedded")
    class OnEmbeddedStores extends Keeps {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "test.stores=shared")
    class OnSharedStores extends Keeps {}

    abstract static class Keeps {
        @Autowired
        PreferenceService preferences;

        @Autowired
        AccountService accounts;

        @Autowired
        JdbcClient database;

        @Autowired
        PersonalDataArchive archive;

        private AccountId somebody() {
            return accounts.signUp(
                            new EmailAddress("foyer-" + UUID.randomUUID() + "@example.org"),
                            new NewPassword("Un-mot-de-passe-1"))
                    .account()
                    .id();
        }

        private long rows(AccountId account) {
            return database.sql("select count(*) from account_preferences where account_id = ?")
                    .param(account.toString())
                    .query(Long.class)
                    .single();
        }

        @Test
        void whoHasChosenNothingHasNoRow() {
            AccountId account = somebody();
            assertThat(preferences.of(account)).isEqualTo(AccountPreferences.NONE);
            preferences.change(account, same -> same);
            assertThat(rows(account)).isZero();
        }

        @Test
        void everyChoiceIsKept() {
            AccountId account = somebody();
            AnalysisYear year = new AnalysisYear(AnalysisYear.Kind.CUSTOM, MonthDay.of(2, 29));
            preferences.change(account, none -> none.withLanguage("en"));
            AccountPreferences all = preferences.change(
                    account,
                    kept -> kept.withAppearance(Appearance.DARK).withYear(year).withFirstPeriod(FirstPeriod.YEAR));
            assertThat(all).isEqualTo(new AccountPreferences("en", Appearance.DARK, year, FirstPeriod.YEAR));
            assertThat(preferences.of(account)).isEqualTo(all);
            assertThat(preferences.of(somebody())).isEqualTo(AccountPreferences.NONE);
        }

        @Test
        void theyGoWithTheAccountAndDoNotComeBack() {
            AccountId account = somebody();
            preferences.change(account, none -> none.withLanguage("en"));
            accounts.delete(account);
            assertThat(rows(account)).isZero();
            preferences.change(account, none -> none.withLanguage("fr"));
            assertThat(rows(account)).isZero();
        }

        @Test
        void theyStandInTheArchiveOfEverything() throws IOException {
            AccountId account = somebody();
            preferences.change(account, none -> none.withLanguage("en").withFirstPeriod(FirstPeriod.WEEK));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            archive.open(account).writeTo(bytes);
            String file = null;
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().equals("preferences.csv")) {
                        file = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
            assertThat(file).contains("language", "en", "ROLLING", "--01-01", "WEEK");
        }
    }
}
