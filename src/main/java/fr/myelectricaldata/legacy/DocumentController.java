package fr.myelectricaldata.legacy;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.meter.documents.Freshness;
import fr.myelectricaldata.meter.documents.PointDocuments;
import fr.myelectricaldata.meter.wire.CustomerAddresses;
import fr.myelectricaldata.meter.wire.CustomerContact;
import fr.myelectricaldata.meter.wire.CustomerContracts;
import fr.myelectricaldata.meter.wire.CustomerIdentity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Contract, address, identity and contact of a point, in Enedis's v5 shape without an envelope. With and without {@code
 * /cache} the answer is the same: what is kept, and Enedis for what is not.
 */
@RestController
class DocumentController {
    private final PointDocuments documents;
    private final OwnPoint points;

    DocumentController(PointDocuments documents, OwnPoint points) {
        this.documents = documents;
        this.points = points;
    }

    @GetMapping({"/contracts/{pdl}", "/contracts/{pdl}/cache"})
    CustomerContracts contracts(@AuthenticationPrincipal AccountPrincipal reader, @PathVariable String pdl) {
        return points.use(
                reader.id(),
                pdl,
                point -> CustomerContracts.of(point, documents.contract(reader.id(), point, Freshness.KEPT_OR_ASKED)));
    }

    @GetMapping({"/addresses/{pdl}", "/addresses/{pdl}/cache"})
    CustomerAddresses addresses(@AuthenticationPrincipal AccountPrincipal reader, @PathVariable String pdl) {
        return points.use(
                reader.id(),
                pdl,
                point -> CustomerAddresses.of(point, documents.address(reader.id(), point, Freshness.KEPT_OR_ASKED)));
    }

    @GetMapping({"/identity/{pdl}", "/identity/{pdl}/cache"})
    CustomerIdentity identity(@AuthenticationPrincipal AccountPrincipal reader, @PathVariable String pdl) {
        return points.use(
                reader.id(),
                pdl,
                point -> CustomerIdentity.of(point, documents.holder(reader.id(), point, Freshness.KEPT_OR_ASKED)));
    }

    @GetMapping({"/contact/{pdl}", "/contact/{pdl}/cache"})
    CustomerContact contact(@AuthenticationPrincipal AccountPrincipal reader, @PathVariable String pdl) {
        return points.use(
                reader.id(),
                pdl,
                point -> CustomerContact.of(point, documents.holder(reader.id(), point, Freshness.KEPT_OR_ASKED)));
    }
}
