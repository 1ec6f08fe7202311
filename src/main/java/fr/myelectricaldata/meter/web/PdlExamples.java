package fr.myelectricaldata.meter.web;

/** Answers as examples; the numbers are nobody's. A test holds them to the real shapes. */
final class PdlExamples {
    private static final String BEFORE = "{\"success\":true,\"data\":";
    private static final String AFTER = ",\"error\":null,\"timestamp\":\"2026-11-23T08:15:30.120000\"}";
    private static final String REFUSED = "{\"success\":false,\"data\":null,\"error\":{\"code\":\"";
    private static final String BECAUSE = "\",\"message\":\"";
    private static final String END = "\",\"field\":null},\"timestamp\":\"2026-11-23T08:15:30.120000\"}";

    static final String LIST = BEFORE + """
            [{"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234","name":"Maison",
              "created_at":"2026-11-23T08:15:30Z","display_order":0,"subscribed_power":9,
              "offpeak_hours":{"ranges":["00:54-06:54","11:54-13:54"]},"pricing_option":"HC_HP",
              "has_consumption":true,"has_production":true,"is_active":true,"oldest_available_data_date":null,
              "activation_date":"2018-08-31","linked_production_pdl_id":null,"selected_offer_id":null}]""" + AFTER;

    static final String POINT = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234","name":"Maison",
              "created_at":"2026-11-23T08:15:30Z","display_order":0,"subscribed_power":9,
              "offpeak_hours":{"ranges":["00:54-06:54","11:54-13:54"]},"pricing_option":"HC_HP",
              "has_consumption":true,"has_production":true,"is_active":true,"oldest_available_data_date":null,
              "activation_date":"2018-08-31","linked_production_pdl_id":null,"selected_offer_id":null}""" + AFTER;

    static final String NAME = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "name":"Maison"}""" + AFTER;

    static final String ACTIVE = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "is_active":false}""" + AFTER;

    static final String DELETED = BEFORE + """
            {"message":"PDL deleted successfully"}""" + AFTER;

    static final String TYPE = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "has_consumption":true,"has_production":true}""" + AFTER;

    static final String PRICING = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "pricing_option":"TEMPO"}""" + AFTER;

    static final String OFFER = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "selected_offer_id":null,"pricing_option":"TEMPO"}""" + AFTER;

    static final String LINK = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "linked_production_pdl_id":"1d2c5b0a-0c6e-4a53-9d0e-9a3b6a4c7a11","linked_production_pdl_name":"Toit",
              "message":"Le point de production est relié."}""" + AFTER;

    static final String CONTRACT = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "subscribed_power":9,"offpeak_hours":{"ranges":["22:30-06:30"]}}""" + AFTER;

    static final String REORDERED = BEFORE + """
            {"message":"L'ordre d'affichage est enregistré."}""" + AFTER;

    static final String FETCHED = BEFORE + """
            {"id":"8bb8cf4e-8e68-4e0e-bc3e-6c258b06ae89","usage_point_id":"12345678901234",
              "subscribed_power":9,"offpeak_hours":{"ranges":["00:54-06:54","11:54-13:54"]},"has_consumption":true,
              "has_production":true,"activation_date":"2018-08-31"}""" + AFTER;

    static final String NOT_FOUND =
            REFUSED + "PDL_NOT_FOUND" + BECAUSE + "Ce point de livraison n'existe pas dans votre compte." + END;

    static final String CONSENT_REQUIRED = REFUSED + "CONSENT_REQUIRED" + BECAUSE
            + "Aucun accord donné depuis votre compte ne couvre ce point de livraison." + END;

    static final String INVALID_PRICING_OPTION =
            REFUSED + "INVALID_PRICING_OPTION" + BECAUSE + "Cette option tarifaire n'existe pas." + END;

    static final String OFFER_NOT_FOUND = REFUSED + "OFFER_NOT_FOUND" + BECAUSE + "Cette offre n'existe pas." + END;

    static final String INVALID_LINK =
            REFUSED + "INVALID_LINK" + BECAUSE + "Un point ne peut pas être relié à lui-même." + END;

    private PdlExamples() {}
}
