package fr.myelectricaldata.meter.web;

/** Answers as examples; numbers and people are those reserved for fiction. A test holds them to the real shapes. */
final class DocumentExamples {
    private static final String BEFORE = "{\"success\":true,\"data\":";
    private static final String AFTER = ",\"error\":null,\"timestamp\":\"2026-11-23T08:15:30.120000\"}";

    static final String CONTRACT_V5 = BEFORE + """
            {"customer":{"customer_id":null,"usage_points":[{
              "usage_point":{"usage_point_id":"12345678901234","usage_point_status":"com","meter_type":"AMM"},
              "contracts":{"segment":"C5","subscribed_power":"9 kVA","last_activation_date":"2018-08-31+02:00",
                "distribution_tariff":"BTINFMU4","offpeak_hours":"HC (0H54-6H54;11H54-13H54)",
                "contract_type":"Contrat GRD-F","contract_status":null,
                "last_distribution_tariff_change_date":null}}]}}""" + AFTER;

    static final String CONTRACT_2026 = BEFORE + """
            {"situation_contrat":[{"usage_point_id":"12345678901234","contract_start":"2024-10-12T00:00:00+0200",
                "contract_type":"Contrat GRD-F","contractor":"Fournisseur",
                "distribution_tariff":"Tarif BT<=36kVA Moyenne Utilisation heures pleines heures creuses associées à deux saisons",
                "subscribed_power":{"unit":"kVA","value":"9"},"segment":"C5",
                "contact_data":{"email":"claire.vasseur@example.org","phone":"0199001231"},
                "person":{"title":"Mme","lastname":"Vasseur","firstname":"Claire"}}],
              "synthese_contrat":{"segments":[{"segment":"C5"}],
                "consumption_last_activation_date":"2018-08-31T00:00:00+0200",
                "services_level":"Communicant (ouvert aux services)"},
              "comptage":{"dispositifComptage":{"typeComptage":{"code":"AMM","libelle":"Compteur communicant"}},
                "compteurs":[{"numeroSerie":"000000000042","regimePropriete":{"code":"LOUE","libelle":"Loué"}}],
                "relais":{"plageHeuresCreuses":"HC (0H54-6H54;11H54-13H54)"}}}""" + AFTER;

    static final String ADDRESS_V5 = BEFORE + """
            {"customer":{"customer_id":null,"usage_points":[{"usage_point":{
              "usage_point_id":"12345678901234","usage_point_status":"com","meter_type":"AMM",
              "usage_point_addresses":{"street":"14 rue des Tilleuls","locality":null,"postal_code":"21000",
                "insee_code":"21231","city":"DIJON","country":"France","geo_points":{}}}}]}}""" + AFTER;

    static final String ADDRESS_2026 = BEFORE + """
            {"address":{"number_street_name":"14 rue des Tilleuls","postal_code_city":"21000 DIJON",
              "insee_code":"21231"}}""" + AFTER;

    static final String CUSTOMER = BEFORE + """
            {"customer_id":null,"identity":{"natural_person":{"title":"Mme","firstname":"Claire",
              "lastname":"Vasseur"}}}""" + AFTER;

    static final String CONTACT = BEFORE + """
            {"customer_id":null,"contact_data":{"phone":"0199001231","email":"claire.vasseur@example.org"}}""" + AFTER;

    static final String CLEARED = BEFORE + """
            {"success":true,"deleted_keys":41,"message":"Tout ce qui était gardé de ce point est effacé."}""" + AFTER;

    static final String ACCESS_DENIED = """
            {"success":false,"data":null,"error":{"code":"ACCESS_DENIED","message":"Ce point de livraison n'est pas rattaché à \
            votre compte.","field":null},"timestamp":"2026-11-23T08:15:30.120000"}""";

    private DocumentExamples() {}
}
