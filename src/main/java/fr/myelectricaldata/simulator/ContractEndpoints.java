package fr.myelectricaldata.simulator;

import fr.myelectricaldata.common.Paris;
import fr.myelectricaldata.demo.household.Flow;
import fr.myelectricaldata.demo.household.Holder;
import fr.myelectricaldata.demo.household.Household;
import fr.myelectricaldata.demo.household.OffPeak;
import fr.myelectricaldata.demo.household.Supply;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The technical and contractual facts (ITC) of a point: five small APIs, the PRM in the path. */
@RestController
@OnlyAsSimulator
class ContractEndpoints {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

    private final Points points;
    private final Answers answers;

    ContractEndpoints(Points points, Answers answers) {
        this.points = points;
        this.answers = answers;
    }

    @GetMapping(Workbench.ROOT + "/situation_contrat_auto/v1/{prm}")
    ResponseEntity<byte[]> contracts(@PathVariable String prm) {
        MeterNumber number = points.consenting(prm);
        List<Map<String, Object>> contracts = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            if (number.household().has(flow)) {
                contracts.add(contract(number, flow));
            }
        }
        return answers.json(contracts);
    }

    private static Map<String, Object> contract(MeterNumber number, Flow flow) {
        boolean withdrawn = flow == Flow.WITHDRAWN;
        Supply supply = number.household().supply();
        Holder holder = number.household().holder();
        return Answers.fields(
                "usage_point_id", number.prm(),
                "contract_start", date(number.meter().activation(flow)),
                "contract_type", withdrawn ? "Contrat GRD-F" : "Contrat GRD-A",
                "contractor", withdrawn ? "Fournisseur simulé" : null,
                "distribution_tariff", withdrawn ? supply.tariff() : null,
                "subscribed_power",
                        withdrawn ? Answers.fields("unit", "kVA", "value", String.valueOf(supply.kva())) : null,
                "segment", segment(flow),
                "customer", Answers.fields("customer", Answers.fields("adress", postal(holder))),
                "contact_data",
                        Answers.fields("email", holder.email(), "landline", holder.phone(), "phone", holder.phone()),
                "person",
                        Answers.fields(
                                "title", holder.title(),
                                "lastname", holder.lastName(),
                                "firstname", holder.firstName()));
    }

    private static Map<String, Object> postal(Holder holder) {
        return Answers.fields(
                "line1",
                holder.title() + " " + holder.firstName() + " " + holder.lastName(),
                "line4",
                holder.street(),
                "line6",
                holder.postalCode() + " " + holder.city(),
                "line7",
                "FR (France)");
    }

    @GetMapping(Workbench.ROOT + "/synth_contrat_auto/v1/{prm}")
    ResponseEntity<byte[]> summary(@PathVariable String prm) {
        MeterNumber number = points.consenting(prm);
        Household household = number.household();
        List<Map<String, Object>> segments = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            if (household.has(flow)) {
                segments.add(Answers.fields("segment", segment(flow)));
            }
        }
        return answers.json(Answers.fields(
                "segments",
                segments,
                "generation_last_activation_date",
                household.has(Flow.INJECTED) ? date(number.meter().activation(Flow.INJECTED)) : null,
                "consumption_last_activation_date",
                household.has(Flow.WITHDRAWN) ? date(number.meter().activation(Flow.WITHDRAWN)) : null,
                "services_level",
                "Communicant (ouvert aux services)"));
    }

    @GetMapping(Workbench.ROOT + "/comptage_auto/v1/{prm}")
    ResponseEntity<byte[]> metering(@PathVariable String prm) {
        MeterNumber number = points.consenting(prm);
        List<OffPeak> offPeak = number.household().supply().offPeak();
        return answers.json(Answers.fields(
                "dispositifComptage",
                        Answers.fields(
                                "typeComptage", Answers.fields("code", "AMM", "libelle", "Compteur communicant")),
                "compteurs",
                        List.of(Answers.fields(
                                "numeroSerie", "%012d".formatted(number.serial()),
                                "regimePropriete", Answers.fields("code", "LOUE", "libelle", "Loué"))),
                "relais", offPeak.isEmpty() ? null : Answers.fields("plageHeuresCreuses", OffPeak.text(offPeak))));
    }

    @GetMapping(Workbench.ROOT + "/donnees_generales_auto/v1/{prm}")
    ResponseEntity<byte[]> address(@PathVariable String prm) {
        Holder holder = points.consenting(prm).household().holder();
        return answers.json(Answers.fields(
                "address",
                Answers.fields(
                        "number_street_name", holder.street(),
                        "postal_code_city", holder.postalCode() + " " + holder.city(),
                        "insee_code", holder.insee())));
    }

    @GetMapping(Workbench.ROOT + "/alimentation_auto/v1/{prm}")
    ResponseEntity<byte[]> connection(@PathVariable String prm) {
        MeterNumber number = points.consenting(prm);
        Household household = number.household();
        return answers.json(Answers.fields(
                "serial_number",
                number.serial(),
                "connection_state",
                "Alimenté",
                "voltage_level",
                "BT",
                "phase_count",
                "2",
                "consumption_connection_power",
                household.has(Flow.WITHDRAWN)
                        ? Answers.fields("value", (double) household.supply().kva(), "unit", "kVA")
                        : null,
                "generation_connection_power",
                household.has(Flow.INJECTED)
                        ? Answers.fields("value", household.panelWatts() / 1000.0, "unit", "kVA")
                        : null,
                "nominal_service_voltage",
                Answers.fields("value", 230.0, "unit", "V")));
    }

    private static String segment(Flow flow) {
        return flow == Flow.WITHDRAWN ? "C5" : "P4";
    }

    /** Local midnight; the offset comes without colon. */
    private static String date(LocalDate day) {
        return DATE.format(day.atStartOfDay(Paris.ZONE));
    }
}
