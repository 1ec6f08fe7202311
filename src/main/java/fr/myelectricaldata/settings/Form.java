package fr.myelectricaldata.settings;

import fr.myelectricaldata.common.EmailAddress;
import fr.myelectricaldata.common.InvalidRequestException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The form of a setting's value, and the words for what is wrong with one. */
enum Form {
    TEXT("any text") {
        @Override
        boolean accepts(String value) {
            return true;
        }
    },
    POSITIVE("a whole number above 0") {
        @Override
        boolean accepts(String value) {
            return value.matches("[0-9]{1,9}") && Integer.parseInt(value) > 0;
        }
    },
    LANGUAGE("fr or en") {
        @Override
        boolean accepts(String value) {
            return Set.of("fr", "en").contains(value);
        }
    },
    PORT("a port between 1 and 65535, or 0 for any free one") {
        @Override
        boolean accepts(String value) {
            return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535;
        }
    },
    SWITCH("true or false") {
        @Override
        boolean accepts(String value) {
            return Set.of("true", "false", "1", "0", "yes", "no", "on", "off").contains(value.toLowerCase(Locale.ROOT));
        }
    },
    URL("an absolute http(s) address without a query") {
        @Override
        boolean accepts(String value) {
            return httpUri(value)
                    .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                    .isPresent();
        }
    },
    SECRET_URL("an address") {
        @Override
        boolean accepts(String value) {
            return true;
        }
    },
    WEBHOOK("an https address (http only on this machine)") {
        @Override
        boolean accepts(String value) {
            return httpUri(value)
                    .filter(uri -> uri.getRawUserInfo() == null)
                    .filter(uri -> "https".equals(uri.getScheme()) || LOOPBACK.contains(uri.getHost()))
                    .isPresent();
        }
    },
    ALERTS("sign-ups, jobs, mails, errors, budget, consents (separated by commas) or none") {
        @Override
        boolean accepts(String value) {
            return value.equals("none")
                    || Arrays.stream(value.split(","))
                            .allMatch(one -> Set.of("sign-ups", "jobs", "mails", "errors", "budget", "consents")
                                    .contains(one.strip()));
        }
    },
    EMAILS("e-mail addresses separated by commas") {
        @Override
        boolean accepts(String value) {
            return Arrays.stream(value.split(",")).allMatch(Form::email);
        }
    },
    EMAIL("an e-mail address") {
        @Override
        boolean accepts(String value) {
            return email(value);
        }
    },
    SMTP_SECURITY("starttls, tls or none") {
        @Override
        boolean accepts(String value) {
            return Set.of("starttls", "tls", "none").contains(value);
        }
    },
    ENVIRONMENT("simulator, sandbox or production") {
        @Override
        boolean accepts(String value) {
            return Set.of("simulator", "sandbox", "production").contains(value);
        }
    },
    QUOTA_REFUSAL("200 or 429") {
        @Override
        boolean accepts(String value) {
            return Set.of("200", "429").contains(value);
        }
    },
    SAME_SITE("strict, lax or none") {
        @Override
        boolean accepts(String value) {
            return Set.of("strict", "lax", "none").contains(value.toLowerCase(Locale.ROOT));
        }
    };

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String words;

    Form(String words) {
        this.words = words;
    }

    abstract boolean accepts(String value);

    String words() {
        return words;
    }

    private static Optional<URI> httpUri(String value) {
        try {
            URI uri = URI.create(value);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean email(String value) {
        try {
            return !new EmailAddress(value).value().isEmpty();
        } catch (InvalidRequestException malformed) {
            return false;
        }
    }
}
