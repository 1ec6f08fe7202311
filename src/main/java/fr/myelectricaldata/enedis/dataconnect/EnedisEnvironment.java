package fr.myelectricaldata.enedis.dataconnect;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which Enedis is spoken to, and where it lives unless a setting says otherwise. */
enum EnedisEnvironment {
    /** The stand-in inside this very process. */
    SIMULATOR(null, null),
    /** Enedis shows no real consent page here; its address is the gateway's, as other clients use it. */
    SANDBOX("https://gw.ext.prod-sandbox.api.enedis.fr", "https://gw.ext.prod-sandbox.api.enedis.fr"),
    PRODUCTION("https://gw.ext.prod.api.enedis.fr", "https://mon-compte-particulier.enedis.fr");

    private final @Nullable String api;
    private final @Nullable String consent;

    EnedisEnvironment(@Nullable String api, @Nullable String consent) {
        this.api = api;
        this.consent = consent;
    }

    /** Base of the APIs; null for the simulator, which is wherever this process listens. */
    @Nullable
    URI api() {
        return api == null ? null : URI.create(api);
    }

    /** Host of the consent page; null for the simulator, which is wherever the browser already is. */
    @Nullable
    URI consent() {
        return consent == null ? null : URI.create(consent);
    }
}
