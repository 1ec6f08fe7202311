package fr.myelectricaldata.meter.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What clearing the memory of a point answers (contract of MyElectricalData 1.22).
 *
 * @param success always true, inside the envelope as well
 * @param deletedKeys documents and blocks of readings that there were
 */
record Cleared(
        boolean success, @JsonProperty("deleted_keys") int deletedKeys, String message) {}
