package fr.myelectricaldata.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What waits, as the scheduler's table sees it: bytes that nobody reads there. */
@Component
class SealedOrders {
    private final MailSeal seal;
    private final JsonMapper json;

    SealedOrders(MailSeal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    byte[] close(Waiting order, String id) {
        return seal.close(json.writeValueAsBytes(order), id);
    }

    /** Empty when the key is gone. */
    Optional<Waiting> open(byte[] sealed, String id) {
        return seal.open(sealed, id).map(bytes -> json.readValue(bytes, Waiting.class));
    }

    String written(Mail mail) {
        return json.writeValueAsString(mail);
    }

    Mail read(String written) {
        return json.readValue(written, Mail.class);
    }
}
