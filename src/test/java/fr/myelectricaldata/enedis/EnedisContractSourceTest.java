package fr.myelectricaldata.enedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.myelectricaldata.enedis.dataconnect.Fixtures;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis.Reply;
import fr.myelectricaldata.enedis.dataconnect.TestRoom;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract comes from three APIs, and from fewer when some have nothing to say. */
class EnedisContractSourceTest {
    private static final UsagePointId POINT = new UsagePointId("14000000000001");
    private static final String SITUATION = "/situation_contrat_auto/v1/" + POINT.value();
    private static final String SUMMARY = "/synth_contrat_auto/v1/" + POINT.value();
    private static final String METER = "/comptage_auto/v1/" + POINT.value();
    private static final String TWO_SEASONS =
            "Tarif BT<=36kVA Moyenne Utilisation heures pleines heures creuses" + " associées à deux saisons";

    private final StubEnedis stub = new StubEnedis();
    private final TestRoom room = new TestRoom(stub);
    private final EnedisContractSource source = new EnedisContractSource(room.client);

    @BeforeEach
    void everythingElseIsAbsent() {
        stub.on(StubEnedis.TOKEN, StubEnedis.file(200, "2026/token_200.json"));
        Reply unsubscribed = StubEnedis.file(403, "2026/errors/403_api_not_subscribed_900908.json");
        stub.on(SITUATION, unsubscribed).on(SUMMARY, unsubscribed).on(METER, unsubscribed);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theCapturedConsumerHasAContractForWithdrawalAlone() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_consommateur.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_consommateur.json"));
        assertThat(source.contractOf(POINT))
                .isEqualTo(new Contract("C5", 12, TWO_SEASONS, null, LocalDate.parse("2018-08-31"), null, true, false));
        assertThat(source.origin()).isEqualTo(Origin.ENEDIS);
    }

    @Test
    void theCapturedSelfConsumerWithdrawsAndInjects() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_autoconsommation.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_autoconsommation.json"));
        assertThat(source.contractOf(POINT))
                .isEqualTo(new Contract(
                        "C5",
                        12,
                        TWO_SEASONS,
                        null,
                        LocalDate.parse("2014-01-22"),
                        LocalDate.parse("2024-07-31"),
                        true,
                        true));
    }

    @Test
    void theSpecBuiltMeterGivesTheOffPeakHours() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_sandbox_C5_14000000000001.json"));
        stub.on(METER, StubEnedis.file(200, "2026/comptage_spec_built.json"));
        Contract contract = source.contractOf(POINT);
        assertThat(contract.offPeakHours().slots())
                .containsExactly(new OffPeakHours.Slot(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(contract.distributionTariff()).isEqualTo("Tarif Bleu");
        assertThat(contract.subscribedPowerKva()).isEqualTo(9);
    }

    @Test
    void theSyntheticPairOfContractsIsToldApartWhateverTheirOrder() {
        String both = Fixtures.text("2026/situation_contrat_C5_P4_synthetic.json");
        stub.on(SITUATION, StubEnedis.json(200, both));
        Contract contract = source.contractOf(POINT);
        assertThat(contract.segment()).isEqualTo("C5");
        assertThat(contract.subscribedPowerKva()).isEqualTo(6);
        assertThat(contract.production()).isTrue();

        var entries = Fixtures.tree("2026/situation_contrat_C5_P4_synthetic.json");
        stub.on(SITUATION, StubEnedis.json(200, "[" + entries.get(1) + "," + entries.get(0) + "]"));
        assertThat(source.contractOf(POINT)).isEqualTo(contract);
    }

    @Test
    void theSandboxSitesOfTheIndustryHaveNoPowerInKva() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_sandbox_C1_99999999999999.json"));
        assertThat(source.contractOf(POINT).subscribedPowerKva()).isNull();
        assertThat(source.contractOf(POINT).segment()).isEqualTo("C1");

        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_sandbox_C2_P1_11111111111111.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_sandbox_C2_P1.json"));
        Contract contract = source.contractOf(POINT);
        assertThat(contract.segment()).isEqualTo("C2");
        assertThat(contract.productionActivation()).isEqualTo("2020-06-01");
        assertThat(contract.consumptionActivation()).isEqualTo("2021-03-01");
    }

    @Test
    void theSummaryAloneStillTellsSegmentDirectionsAndActivation() {
        stub.on(SITUATION, StubEnedis.text(500, "text/plain", "Erreur interne"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_autoconsommation.json"));
        assertThat(source.contractOf(POINT))
                .isEqualTo(new Contract(
                        "C5",
                        null,
                        null,
                        null,
                        LocalDate.parse("2014-01-22"),
                        LocalDate.parse("2024-07-31"),
                        true,
                        true));
    }

    @Test
    void aPointThatOnlyInjectsDoesNotWithdraw() {
        stub.on(SITUATION, StubEnedis.json(200, "{\"segment\":\"P4\",\"contract_type\":\"Contrat GRD-A\"}"));
        Contract contract = source.contractOf(POINT);
        assertThat(contract.consumption()).isFalse();
        assertThat(contract.production()).isTrue();
        assertThat(contract.segment()).isNull();
    }

    @Test
    void offPeakHoursThatNobodyUnderstandsAreAbsent() {
        stub.on(SITUATION, StubEnedis.json(200, "[]"));
        for (String relays :
                new String[] {"null", "{}", "{\"plageHeuresCreuses\":null}", "{\"plageHeuresCreuses\":\"?\"}"}) {
            stub.on(METER, StubEnedis.json(200, "{\"relais\":" + relays + "}"));
            assertThat(source.contractOf(POINT).offPeakHours()).as(relays).isNull();
        }
        assertThat(source.contractOf(POINT).consumption()).isTrue();
    }

    @Test
    void withoutAnyContractPartTheFirstFailureIsTold() {
        stub.on(METER, StubEnedis.file(200, "2026/comptage_spec_built.json"));
        assertThat(failure().finding()).isEqualTo(Finding.NOT_SUBSCRIBED);
        stub.on(SITUATION, StubEnedis.file(404, "2026/errors/404_swagger_prm.json"));
        assertThat(failure().finding()).isEqualTo(Finding.UNKNOWN_POINT);
    }

    @Test
    void aLostConsentIsToldAtOnce() {
        stub.on(SITUATION, StubEnedis.file(403, "v5/errors/403_no_consent_ADAM-DC-0008.json"));
        assertThat(failure().finding()).isEqualTo(Finding.CONSENT_LOST);
        assertThat(stub.asked(SUMMARY)).isEmpty();
    }

    @Test
    void everyPartTakesACallFromItsOwnBudget() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_consommateur.json"));
        source.contractOf(POINT);
        assertThat(room.budget.grants)
                .extracting(TestRoom.Grant::family)
                .containsExactly("situation_contrat_auto", "synth_contrat_auto", "comptage_auto");
    }

    private MeterDataException failure() {
        return catchThrowableOfType(MeterDataException.class, () -> source.contractOf(POINT));
    }
}
