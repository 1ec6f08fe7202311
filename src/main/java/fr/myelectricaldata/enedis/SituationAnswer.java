package fr.myelectricaldata.enedis;

import fr.myelectricaldata.enedis.dataconnect.EnedisJson;
import fr.myelectricaldata.meter.documents.ContractHolder;
import fr.myelectricaldata.meter.documents.ContractSituation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** One contract in the words of {@code situation_contrat_auto}; everything may be missing. */
@JsonNaming(SnakeCaseStrategy.class)
record SituationAnswer(
        @Nullable String usagePointId,
        @Nullable String contractStart,
        @Nullable String contractType,
        @Nullable String contractor,
        @Nullable String balanceResponsibleParty,
        @Nullable String pricingStructure,
        @Nullable String distributionTariff,
        @Nullable List<@Nullable Period> distributionTariffProfile,
        @Nullable Power subscribedPower,
        @Nullable String segment,
        @Nullable Customer customer,
        @Nullable ContactData contactData,
        @Nullable Person person,
        @Nullable Organization organization) {
    record Period(@Nullable String name, @Nullable Power power) {}

    record Power(@Nullable String unit, @Nullable String value) {}

    /** An address inside a customer inside a customer; it is spelled {@code adress}. */
    record Customer(@Nullable Inner customer) {}

    record Inner(@Nullable Adress adress) {}

    record Adress(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String line5,
            @Nullable String line6,
            @Nullable String line7) {}

    record ContactData(
            @Nullable String email,
            @Nullable String landline,
            @Nullable String phone) {}

    record Person(
            @Nullable String title,
            @Nullable String lastname,
            @Nullable String firstname) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Organization(
            @Nullable String name,
            @Nullable String commercialName,
            @Nullable String businessCode,
            @Nullable String siretNumber,
            @Nullable String sirenNumber) {}

    ContractSituation situation() {
        String capitals = EnedisJson.text(segment);
        return new ContractSituation(
                EnedisJson.text(usagePointId),
                EnedisDates.day(contractStart).orElse(null),
                EnedisJson.text(contractType),
                EnedisJson.text(contractor),
                EnedisJson.text(balanceResponsibleParty),
                EnedisJson.text(pricingStructure),
                EnedisJson.text(distributionTariff),
                periods(),
                power(subscribedPower),
                capitals == null ? null : capitals.toUpperCase(Locale.ROOT),
                new ContractHolder(signatory(), company(), contact(), mail()));
    }

    private List<ContractSituation.TariffPeriod> periods() {
        return distributionTariffProfile == null
                ? List.of()
                : distributionTariffProfile.stream()
                        .flatMap(Stream::ofNullable)
                        .map(period -> new ContractSituation.TariffPeriod(
                                EnedisJson.text(period.name()), power(period.power())))
                        .toList();
    }

    private static ContractSituation.@Nullable Power power(@Nullable Power power) {
        return power == null
                ? null
                : new ContractSituation.Power(EnedisJson.text(power.value()), EnedisJson.text(power.unit()));
    }

    private ContractHolder.@Nullable Person signatory() {
        return person == null
                ? null
                : new ContractHolder.Person(
                        EnedisJson.text(person.title()),
                        EnedisJson.text(person.firstname()),
                        EnedisJson.text(person.lastname()));
    }

    private ContractHolder.@Nullable Organization company() {
        return organization == null
                ? null
                : new ContractHolder.Organization(
                        EnedisJson.text(organization.name()),
                        EnedisJson.text(organization.commercialName()),
                        EnedisJson.text(organization.businessCode()),
                        EnedisJson.text(organization.siretNumber()),
                        EnedisJson.text(organization.sirenNumber()));
    }

    private ContractHolder.@Nullable Contact contact() {
        return contactData == null
                ? null
                : new ContractHolder.Contact(
                        EnedisJson.text(contactData.email()),
                        EnedisJson.text(contactData.landline()),
                        EnedisJson.text(contactData.phone()));
    }

    private ContractHolder.@Nullable Mail mail() {
        Inner inner = customer == null ? null : customer.customer();
        Adress lines = inner == null ? null : inner.adress();
        return lines == null
                ? null
                : new ContractHolder.Mail(
                        EnedisJson.text(lines.line1()),
                        EnedisJson.text(lines.line2()),
                        EnedisJson.text(lines.line3()),
                        EnedisJson.text(lines.line4()),
                        EnedisJson.text(lines.line5()),
                        EnedisJson.text(lines.line6()),
                        EnedisJson.text(lines.line7()));
    }
}
