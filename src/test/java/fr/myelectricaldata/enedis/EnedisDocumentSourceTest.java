package fr.myelectricaldata.enedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.enedis.dataconnect.Fixtures;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis;
import fr.myelectricaldata.enedis.dataconnect.StubEnedis.Reply;
import fr.myelectricaldata.enedis.dataconnect.TestRoom;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.OffPeakHours;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePointId;
import fr.myelectricaldata.meter.documents.AddressDocument;
import fr.myelectricaldata.meter.documents.ContractDocument;
import fr.myelectricaldata.meter.documents.PartNotOfferedException;
import fr.myelectricaldata.meter.wire.CustomerAddresses;
import fr.myelectricaldata.meter.wire.CustomerContracts;
import fr.myelectricaldata.meter.wire.DataConnectAddress;
import fr.myelectricaldata.meter.wire.DataConnectContract;
import fr.myelectricaldata.metering.FetchRequest.Urgency;
import fr.myelectricaldata.metering.MeterDataException;
import fr.myelectricaldata.metering.MeterDataException.Finding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents come from four APIs, and from fewer when some have nothing to say. */
class EnedisDocumentSourceTest {
    private static final UsagePointId POINT = new UsagePointId("14000000000001");
    private static final String SITUATION = "/situation_contrat_auto/v1/" + POINT.value();
    private static final String SUMMARY = "/synth_contrat_auto/v1/" + POINT.value();
    private static final String METER = "/comptage_auto/v1/" + POINT.value();
    private static final String ADDRESS = "/donnees_generales_auto/v1/" + POINT.value();
    private static final String TWO_SEASONS =
            "Tarif BT<=36kVA Moyenne Utilisation heures pleines heures creuses" + " associées à deux saisons";

    private final StubEnedis stub = new StubEnedis();
    private final TestRoom room = new TestRoom(stub);
    private final EnedisDocumentSource source = new EnedisDocumentSource(room.client);
    private final AccountId account = AccountId.random();

    @BeforeEach
    void everythingElseIsAbsent() {
        stub.on(StubEnedis.TOKEN, StubEnedis.file(200, "2026/token_200.json"));
        Reply unsubscribed = StubEnedis.file(403, "2026/errors/403_api_not_subscribed_900908.json");
        stub.on(SITUATION, unsubscribed).on(SUMMARY, unsubscribed);
        stub.on(METER, unsubscribed).on(ADDRESS, unsubscribed);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "situation_contrat_consommateur",
                "situation_contrat_autoconsommation",
                "situation_contrat_C5_P4_synthetic",
                "situation_contrat_sandbox_C1_99999999999999",
                "situation_contrat_sandbox_C2_P1_11111111111111",
                "situation_contrat_sandbox_C5_14000000000001"
            })
    void contractsComeOutAsTheyWereCaptured(String file) {
        stub.on(SITUATION, StubEnedis.file(200, "2026/" + file + ".json"));
        assertThat(inWordsOf2026().path("situation_contrat")).isEqualTo(Fixtures.tree("2026/" + file + ".json"));
        assertThat(inWordsOf2026().path("comptage").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"synth_contrat_consommateur", "synth_contrat_autoconsommation", "synth_contrat_sandbox_C2_P1"})
    void summariesComeOutAsTheyWereCaptured(String file) {
        stub.on(SUMMARY, StubEnedis.file(200, "2026/" + file + ".json"));
        assertThat(inWordsOf2026().path("synthese_contrat")).isEqualTo(Fixtures.tree("2026/" + file + ".json"));
        assertThat(inWordsOf2026().path("situation_contrat")).isEmpty();
    }

    @Test
    void theSpecBuiltMeterComesOutAsItIs() {
        stub.on(METER, StubEnedis.file(200, "2026/comptage_spec_built.json"));
        assertThat(inWordsOf2026().path("comptage")).isEqualTo(Fixtures.tree("2026/comptage_spec_built.json"));
    }

    /** Written after the specification: no real answer with these fields was ever seen. */
    @Test
    void numberedPowersAndTimeSlotsComeOutAsTheyCame() {
        String meter = """
                {"dispositifComptage":{"typeComptage":{"code":"LINKYPRO"}},"compteurs":[{"numeroSerie":"42",
                "puissanceProgrammee1":{"valeur":36.5,"classeTemporellePuissanceProgrammee":{"code":"HP","libelle":"Pleines"}},
                "puissanceProgrammee8":{"valeur":12},
                "programmationHoraire":{"posteHoraire2":{"periodesHoraires":"22H00-6H00","classeTemporellePosteHoraire":{"code":"HC"}}},
                "parametresTeleAcces":{"cleClient":"k","etatLigneTel":"OK"}}]}""";
        stub.on(METER, StubEnedis.json(200, meter));
        assertThat(inWordsOf2026().path("comptage").toString())
                .isEqualTo(JsonMapper.shared().readTree(meter).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"donnees_generales_masked", "donnees_generales_sandbox"})
    void addressesComeOutAsTheyWereCaptured(String file) {
        stub.on(ADDRESS, StubEnedis.file(200, "2026/" + file + ".json"));
        JsonNode written = JsonMapper.shared().valueToTree(DataConnectAddress.of(address()));
        assertThat(written).isEqualTo(Fixtures.tree("2026/" + file + ".json"));
    }

    @Test
    void theCapturedConsumerInTheWordsOfVersion5() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_consommateur.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_consommateur.json"));
        stub.on(METER, StubEnedis.file(200, "2026/comptage_spec_built.json"));
        JsonNode written = JsonMapper.shared().valueToTree(CustomerContracts.of(POINT, document()));
        assertThat(written).isEqualTo(JsonMapper.shared().readTree("""
                {"customer":{"customer_id":null,"usage_points":[{
                  "usage_point":{"usage_point_id":"14000000000001","usage_point_status":"com","meter_type":"AMM"},
                  "contracts":{"segment":"C5","subscribed_power":"12 kVA","last_activation_date":"2018-08-31+02:00",
                    "distribution_tariff":"BTINFMU4","offpeak_hours":"HC (22H00-6H00)","contract_type":"Contrat GRD-F",
                    "contract_status":null,"last_distribution_tariff_change_date":null}}]}}"""));
    }

    @Test
    void theSandboxAddressInTheWordsOfVersion5() {
        stub.on(ADDRESS, StubEnedis.file(200, "2026/donnees_generales_sandbox.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_consommateur.json"));
        JsonNode written = JsonMapper.shared().valueToTree(CustomerAddresses.of(POINT, address()));
        assertThat(written).isEqualTo(JsonMapper.shared().readTree("""
                {"customer":{"customer_id":null,"usage_points":[{
                  "usage_point":{"usage_point_id":"14000000000001","usage_point_status":"com","meter_type":null,
                    "usage_point_addresses":{"street":"1 rue du test","locality":null,"postal_code":"750XX",
                      "insee_code":"750XX","city":null,"country":"France","geo_points":{}}}}]}}"""));
    }

    @Test
    void theCapturedConsumerHasAContractForWithdrawalAlone() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_consommateur.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_consommateur.json"));
        assertThat(contract())
                .isEqualTo(new Contract("C5", 12, TWO_SEASONS, null, LocalDate.parse("2018-08-31"), null, true, false));
        assertThat(source.origin()).isEqualTo(Origin.ENEDIS);
        assertThat(source.scarce()).isTrue();
    }

    @Test
    void theCapturedSelfConsumerWithdrawsAndInjects() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_autoconsommation.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_autoconsommation.json"));
        assertThat(contract())
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
        Contract contract = contract();
        assertThat(contract.offPeakHours().slots())
                .containsExactly(new OffPeakHours.Slot(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(contract.distributionTariff()).isEqualTo("Tarif Bleu");
        assertThat(contract.subscribedPowerKva()).isEqualTo(9);
    }

    @Test
    void theSyntheticPairOfContractsIsToldApartWhateverTheirOrder() {
        String both = Fixtures.text("2026/situation_contrat_C5_P4_synthetic.json");
        stub.on(SITUATION, StubEnedis.json(200, both));
        Contract contract = contract();
        assertThat(contract.segment()).isEqualTo("C5");
        assertThat(contract.subscribedPowerKva()).isEqualTo(6);
        assertThat(contract.production()).isTrue();

        var entries = Fixtures.tree("2026/situation_contrat_C5_P4_synthetic.json");
        stub.on(SITUATION, StubEnedis.json(200, "[" + entries.get(1) + "," + entries.get(0) + "]"));
        assertThat(contract()).isEqualTo(contract);
    }

    @Test
    void theSandboxSitesOfTheIndustryHaveNoPowerInKva() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_sandbox_C1_99999999999999.json"));
        assertThat(contract().subscribedPowerKva()).isNull();
        assertThat(contract().segment()).isEqualTo("C1");

        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_sandbox_C2_P1_11111111111111.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_sandbox_C2_P1.json"));
        Contract contract = contract();
        assertThat(contract.segment()).isEqualTo("C2");
        assertThat(contract.productionActivation()).isEqualTo("2020-06-01");
        assertThat(contract.consumptionActivation()).isEqualTo("2021-03-01");
    }

    @Test
    void theSummaryAloneStillTellsSegmentDirectionsAndActivation() {
        stub.on(SITUATION, StubEnedis.text(500, "text/plain", "Erreur interne"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_autoconsommation.json"));
        assertThat(contract())
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
    void whatCouldNotBeReadStaysAsItWasKept() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_autoconsommation.json"));
        stub.on(SUMMARY, StubEnedis.file(200, "2026/synth_contrat_autoconsommation.json"));
        stub.on(METER, StubEnedis.file(200, "2026/comptage_spec_built.json"));
        Contract kept = contract();
        stub.on(SUMMARY, StubEnedis.text(500, "text/plain", "Erreur interne"));
        stub.on(METER, StubEnedis.text(500, "text/plain", "Erreur interne"));
        assertThat(document().applyTo(kept)).isEqualTo(kept);
    }

    @Test
    void aPointThatOnlyInjectsDoesNotWithdraw() {
        stub.on(SITUATION, StubEnedis.json(200, "{\"segment\":\"P4\",\"contract_type\":\"Contrat GRD-A\"}"));
        Contract contract = contract();
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
            assertThat(contract().offPeakHours()).as(relays).isNull();
        }
        assertThat(contract().consumption()).isTrue();
    }

    @Test
    void offPeakHoursByPeriodAreReadAsOne() {
        stub.on(
                METER,
                StubEnedis.json(
                        200, "{\"relais\":{\"plageHeuresCreuses\":{\"ete\":\"2H00-7H00\",\"hiver\":\"2H00-7H00\"}}}"));
        assertThat(source.meter(account, POINT).orElseThrow().offPeakHours()).isEqualTo("2H00-7H00");
    }

    @Test
    void anApiThatTheGatewayIsNotSubscribedToIsToldApart() {
        assertThatThrownBy(() -> source.meter(account, POINT)).isInstanceOf(PartNotOfferedException.class);
        stub.on(METER, StubEnedis.text(500, "text/plain", "Erreur interne"));
        assertThatThrownBy(() -> source.meter(account, POINT))
                .isInstanceOfSatisfying(
                        MeterDataException.class,
                        failure -> assertThat(failure.finding()).isEqualTo(Finding.UNAVAILABLE));
    }

    @Test
    void everyPartTakesACallFromItsOwnBudgetOnTheAccountsBehalf() {
        stub.on(SITUATION, StubEnedis.file(200, "2026/situation_contrat_consommateur.json"));
        document();
        assertThat(room.budget.grants)
                .extracting(TestRoom.Grant::family)
                .containsExactly("situation_contrat_auto", "synth_contrat_auto", "comptage_auto");
        assertThat(room.budget.grants).allSatisfy(grant -> {
            assertThat(grant.account()).isEqualTo(account);
            assertThat(grant.urgency()).isEqualTo(Urgency.INTERACTIVE);
        });
    }

    private Contract contract() {
        return document().applyTo(null);
    }

    private JsonNode inWordsOf2026() {
        return JsonMapper.shared().valueToTree(DataConnectContract.of(document()));
    }

    private ContractDocument document() {
        return new ContractDocument(
                given(() -> Optional.of(source.situations(account, POINT))).orElse(List.of()),
                given(() -> source.summary(account, POINT)).orElse(null),
                given(() -> source.meter(account, POINT)).orElse(null),
                null);
    }

    private AddressDocument address() {
        return new AddressDocument(
                source.address(account, POINT).orElseThrow(),
                given(() -> source.summary(account, POINT)).orElse(null),
                given(() -> source.meter(account, POINT)).orElse(null));
    }

    private static <T> Optional<T> given(Supplier<Optional<T>> part) {
        try {
            return part.get();
        } catch (DomainException failure) {
            return Optional.empty();
        }
    }
}
