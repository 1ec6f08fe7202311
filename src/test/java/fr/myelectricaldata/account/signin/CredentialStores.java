package fr.myelectricaldata.account.signin;

import fr.myelectricaldata.testing.CountedStatements;
import fr.myelectricaldata.testing.TestThrottle;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What tests of sign-ins, second factors and passkeys run in: statements are counted, time stands, throttles are open. */
public final class CredentialStores {
    private CredentialStores() {}

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(properties = "test.stores=embedded")
    @Import({TestThrottle.Installed.class, StandingTime.class, CountedStatements.class})
    public @interface OnSqlite {}

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(properties = "test.stores=shared")
    @Import({TestThrottle.Installed.class, StandingTime.class, CountedStatements.class})
    public @interface OnPostgres {}
}
