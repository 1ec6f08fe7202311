package fr.myelectricaldata.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be kept of a line, and what must. */
class LogMaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Account jean.dupont@exemple.fr was refused                      | dupont
            to=<Marie+linky@sous.domaine.fr>                                | linky
            GET /reset?email=jean%40exemple.fr                              | exemple
            élodie@exemple.fr                                               | lodie@
            Point 12345678901234 has no contract                            | 12345678901234
            pdl:12345678901234,                                             | 1234567890
            PRM 12 345 678 901 234 answered                                 | 345 678
            /v1/daily/12345678901234/start                                  | 12345678901234
            Authorization: Bearer abc.def-ghi_jkl123                        | def-ghi
            sent Bearer S3cretOpaqueToken with it                           | S3cretOpaqueToken
            Authorization: Basic dXNlcjpodW50ZXIy                           | dXNlcjpodW50ZXIy
            header [Basic dXNlcjpodW50ZXIy]                                 | dXNlcjpodW50ZXIy
            {"password":"h u n t e r 2"}                                    | u n t e r
            {"client_secret": "x7"}                                         | x7
            wrong password 'hunter2' for bob                                | hunter2
            password=hunter2&user=bob                                       | hunter2
            Mot de passe : hunter2                                          | hunter2
            newPassword=hunter2                                             | hunter2
            MAILGUN_API_KEY=key-123                                         | key-123
            SECRET_KEY=abc,def                                              | abc
            https://site.fr/verify?token=Zm9vYmFy&lang=fr                   | Zm9vYmFy
            https://site.fr/oauth/callback?code=Zm9v&state=w1               | Zm9v
            https://site.fr/oauth/callback?code=Zm9v&state=w1x              | w1x
            jdbc:postgresql://bob:hunter2@db:5432/base                      | hunter2
            jdbc:postgresql://db/base?user=bob&password=hunter2             | hunter2
            redis://:hunter2@cache:6379/0                                   | hunter2
            Cookie: JSESSIONID=0123ABCD; theme=dark                         | 0123ABCD
            Set-Cookie: access_token=qwerty; Path=/                         | qwerty
            eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln is no token           | eyJzdWIi
            unknown client_id 3f2a9c7d1e5b4a8f9c0d1e2f3a4b5c6d7e8f9a0b      | 3f2a9c7d
            got 4dQ1x-9kLm2_pQrStUvWxYz0123456789AbCdEfGhIj back             | pQrStUv
            /reset/4dQ1x/9kLm2pQrStUvWxYz0123456789AbCdEfGhIj            | pQrStUv
            Refused 82.64.12.201                                            | .201
            Refused [2a01:e0a:1234:5678:9abc:def0:1234:5678]                | 5678:9abc
            Refused 2a01:e0a:12::5                                          | ::5
            """)
    void namesOfPeopleAndWhatOpensDoorsAreGone(String line, String never) {
        assertThat(LogMask.of(line)).doesNotContain(never);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Started Application in 8.1 seconds (process running for 9.002)",
                "Enedis, mesure_synchrone_auto: UNAVAILABLE (Enedis answered 503 )",
                "Request 1f0c3a52-6a2b-4b53-9d35-0a8e4a2c1d77 failed: GET IllegalStateException",
                "Account 1f0c3a52-6a2b-4b53-9d35-0a8e4a2c1d77 has 3 points",
                "Basic authentication failed for user",
                "FATAL: the password was not accepted",
                "Redis at 10.0.0.5:6379 and 127.0.0.1 answers, 192.168.1.2 does not",
                "The collection starts at 06:30:45 and ends at 2026-11-28T07:00:00.123+01:00",
                "org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext2",
                "Migrated to version 90 - maintenance in 0:12",
                "3 of 12000000 rows",
                "refused: POST /api/admin/users/1f0c3a52-6a2b-4b53-9d35-0a8e4a2c1d77/reset-quota to account",
                ""
            })
    void whatAnOperatorNeedsStays(String line) {
        assertThat(LogMask.of(line)).isEqualTo(line);
    }

    /** As much as is captured of one line, in the shapes that repeat. */
    @Test
    void noLineIsTooLongForTheStack() {
        int most = LogCapture.LONGEST_MESSAGE;
        assertThat(LogMask.of("password=\"" + "a".repeat(most) + "\" end")).isEqualTo("password=••• end");
        assertThat(LogMask.of("password=\"" + "\\a".repeat(most / 2) + "\" end"))
                .isEqualTo("password=••• end");
        assertThat(LogMask.of("to jean@exemple" + ".fr".repeat(most / 3) + " end"))
                .isEqualTo("to j•••@••• end");
        assertThat(LogMask.of("7a" + "-a".repeat(most / 2) + " end")).isEqualTo("••• end");
        assertThat(LogMask.of("/1a" + "/a".repeat(most / 2) + " end")).isEqualTo("••• end");
        assertThat(LogMask.of("x" + ".a".repeat(most / 2) + " end")).endsWith(" end");
    }

    @Test
    void whatIsNamedStaysNamed() {
        assertThat(LogMask.of("SMTP_PASSWORD=hunter2 was refused by smtp.exemple.fr"))
                .isEqualTo("SMTP_PASSWORD=••• was refused by smtp.exemple.fr");
        assertThat(LogMask.of("Point 12345678901234 is held")).isEqualTo("Point …1234 is held");
        assertThat(LogMask.of("Refused 82.64.12.201 again")).isEqualTo("Refused 82.64.12.x again");
        assertThat(LogMask.of("jdbc:postgresql://bob:hunter2@db:5432/base"))
                .isEqualTo("jdbc:postgresql://•••@db:5432/base");
    }

    @Test
    void theFramesOfAFailureStayWholeAndItsWordsDoNot() {
        String trace = """
                java.lang.IllegalStateException: password=hunter2 of jean@exemple.fr
                \tat fr.myelectricaldata.enedis.TokenEndpoint.issue(TokenEndpoint.java:42)
                \tat java.base/java.util.Optional.orElseThrow(Optional.java:403)
                \t... 12 common frames omitted
                Caused by: java.io.IOException: 12345678901234
                second line of jean@exemple.fr
                \tat a.B.c(B.java:1)""";
        String masked = LogMask.trace(trace);
        assertThat(masked)
                .doesNotContain("hunter2", "exemple.fr", "12345678901234")
                .contains("\tat fr.myelectricaldata.enedis.TokenEndpoint.issue(TokenEndpoint.java:42)")
                .contains("\tat java.base/java.util.Optional.orElseThrow(Optional.java:403)")
                .contains("\t... 12 common frames omitted")
                .endsWith("\tat a.B.c(B.java:1)");
    }

    @Test
    void aRequestThatSomebodyNamedAfterAPointIsNotFoundByIt() {
        assertThat(LogMask.request("12345678901234")).isEqualTo("…1234");
        assertThat(LogMask.request("1f0c3a52-6a2b-4b53-9d35-0a8e4a2c1d77"))
                .isEqualTo("1f0c3a52-6a2b-4b53-9d35-0a8e4a2c1d77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "=",
                "password",
                "password=",
                "a.b",
                "1:",
                "1 ",
                "://",
                "eyJaaaa.",
                "a@",
                "\"",
                "-1",
                "tokenA "
            })
    @Timeout(20)
    void noTextKeepsItBusyForLong(String part) {
        String text = part.repeat(16_000 / part.length());
        long began = System.nanoTime();
        LogMask.of(text);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
}
