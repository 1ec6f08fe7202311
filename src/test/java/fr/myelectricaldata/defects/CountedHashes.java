package fr.myelectricaldata.defects;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts the slow comparisons of passwords: they are what an answer's time gives away. */
@TestConfiguration
class CountedHashes implements BeanPostProcessor {
    private final AtomicInteger compared = new AtomicInteger();

    int since(int before) {
        return compared.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? counting(encoder) : bean;
    }

    private PasswordEncoder counting(PasswordEncoder encoder) {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return encoder.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                compared.incrementAndGet();
                return encoder.matches(password, hash);
            }

            @Override
            public boolean upgradeEncoding(@Nullable String hash) {
                return encoder.upgradeEncoding(hash);
            }
        };
    }
}
