package fr.myelectricaldata.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountThrottleTest {
    @Test
    void aHouseholdIsOneNetworkWhateverTheProtocol() {
        assertThat(AccountThrottle.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(AccountThrottle.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo("2001:db8:1:2")
                .isEqualTo(AccountThrottle.network("2001:db8:1:2:ffff:0:0:1"));
        assertThat(AccountThrottle.network(null)).isEqualTo("unknown");
    }
}
