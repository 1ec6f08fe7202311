package fr.myelectricaldata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableQueryTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "start=2026-01-01&end=2026-01-02", "q=%C3%A9t%C3%A9", "q=%e2%82%ac+%20", "a=b%25"})
    void escapedUtf8CanBeRead(String query) {
        assertThat(ReadableQuery.readable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start=%ff%fe", "a=%", "a=%zz", "a=%4", "q=%C3", "q=%C3x%A9", "q=%ed%a0%80"})
    void anythingElseCannot(String query) {
        assertThat(ReadableQuery.readable(query)).isFalse();
    }

    @Test
    void noQueryIsNoFault() {
        assertThat(ReadableQuery.readable(null)).isTrue();
    }
}
