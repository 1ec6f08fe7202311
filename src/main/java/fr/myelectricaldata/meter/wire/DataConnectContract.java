package fr.myelectricaldata.meter.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.meter.documents.ContractDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract in the words of three APIs of Data Connect 2026; a part that could not be had is null, or an empty list.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DataConnectContract(
        @JsonProperty("situation_contrat") List<DataConnectSituation> situations,
        @JsonProperty("synthese_contrat") @Nullable DataConnectSummary summary,
        @JsonProperty("comptage") @Nullable DataConnectMeter meter) {
    public static DataConnectContract of(ContractDocument document) {
        return new DataConnectContract(
                document.situations().stream().map(DataConnectSituation::of).toList(),
                document.summary() == null ? null : DataConnectSummary.of(document.summary()),
                document.meter() == null ? null : DataConnectMeter.of(document.meter()));
    }
}
