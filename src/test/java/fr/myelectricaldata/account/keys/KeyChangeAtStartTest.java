package fr.myelectricaldata.account.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.Application;
import fr.myelectricaldata.account.AccessTokens;
import fr.myelectricaldata.account.AccountService;
import fr.myelectricaldata.account.NewPassword;
import fr.myelectricaldata.account.SignedUp;
import fr.myelectricaldata.account.conso.ConsoTokenOrder;
import fr.myelectricaldata.account.conso.ConsoTokens;
import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.testing.TestThrottle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The operator changes SECRET_KEY between two starts. */
@ExtendWith(OutputCaptureExtension.class)
class KeyChangeAtStartTest {
    private static final String FIRST = "first-0123456789-abcdefghijklmnop";
    private static final String SECOND = "second-0123456789-abcdefghijklmno";

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String secretKey) {
        return new SpringApplicationBuilder(Application.class, TestThrottle.Installed.class)
                .run(
                        "--server.port=0",
                        "--PORT=0",
                        "--DATABASE_URL=sqlite:///" + folder.resolve("gateway.db"),
                        "--SECRET_KEY=" + secretKey);
    }

    @Test
    void aForgottenKeyStopsTheStartAndAnnouncedOnesKeepEverything(CapturedOutput output) {
        SignedUp someone;
        String token;
        String conso;
        try (ConfigurableApplicationContext gateway = start(FIRST)) {
            someone = gateway.getBean(AccountService.class)
                    .signUp(new EmailAddress("keys@example.org"), new NewPassword("Un-mot-de-passe-1"));
            token = gateway.getBean(AccessTokens.class).issue(someone.account()).value();
            conso = gateway.getBean(ConsoTokens.class)
                    .mint(someone.account().id(), new ConsoTokenOrder("Script", List.of("01234567890123")))
                    .value();
        }
        assertThatThrownBy(() -> start(SECOND).close()).isInstanceOf(ChangedSecretKeyException.class);
        assertThat(output)
                .contains("SECRET_KEY=new,former")
                .doesNotContain(FIRST)
                .doesNotContain(SECOND);
        String secret = someone.credentials().clientSecret();
        try (ConfigurableApplicationContext gateway = start(SECOND + "," + FIRST)) {
            assertThat(gateway.getBean(AccessTokens.class).verify(token)).isPresent();
            assertThat(gateway.getBean(ConsoTokens.class).verify(conso)).isPresent();
            assertThat(gateway.getBean(AccountService.class).findBySecret(secret))
                    .isPresent();
        }
        try (ConfigurableApplicationContext gateway = start(SECOND)) {
            assertThat(gateway.getBean(AccessTokens.class).verify(token)).isEmpty();
            assertThat(gateway.getBean(ConsoTokens.class).verify(conso)).isEmpty();
            assertThat(gateway.getBean(AccountService.class).findBySecret(secret))
                    .isPresent();
        }
    }
}
