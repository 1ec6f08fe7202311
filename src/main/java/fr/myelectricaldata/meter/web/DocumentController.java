package fr.myelectricaldata.meter.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.gateway.AnswerFormat;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.meter.PointAccessDeniedException;
import fr.myelectricaldata.meter.PointMemories;
import fr.myelectricaldata.meter.ReadOnlyAccountException;
import fr.myelectricaldata.meter.documents.Freshness;
import fr.myelectricaldata.meter.documents.PointDocuments;
import fr.myelectricaldata.meter.wire.CustomerAddresses;
import fr.myelectricaldata.meter.wire.CustomerContact;
import fr.myelectricaldata.meter.wire.CustomerContracts;
import fr.myelectricaldata.meter.wire.CustomerIdentity;
import fr.myelectricaldata.meter.wire.DataConnectAddress;
import fr.myelectricaldata.meter.wire.DataConnectContract;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a point, one address each. {@code use_cache} absent or true: what is kept; false: Enedis. */
@RestController
@RequestMapping({"/enedis", "/api/enedis"})
class DocumentController {
    private static final String USE_CACHE = "use_cache";

    private final PointDocuments documents;
    private final PointMemories memories;
    private final ApiResponses responses;
    private final ApiTexts texts;

    DocumentController(PointDocuments documents, PointMemories memories, ApiResponses responses, ApiTexts texts) {
        this.documents = documents;
        this.memories = memories;
        this.responses = responses;
        this.texts = texts;
    }

    @GetMapping("/contract/{pdl}")
    ResponseEntity<ApiResponse<Object>> contract(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache,
            @RequestHeader(name = AnswerFormat.HEADER, defaultValue = AnswerFormat.DEFAULT) AnswerFormat format) {
        return format.answer(responses.ok(PointAccessDeniedException.<Object>unless(pdl, point -> {
            var contract = documents.contract(reader.id(), point, freshness(useCache));
            return format == AnswerFormat.V5 ? CustomerContracts.of(point, contract) : DataConnectContract.of(contract);
        })));
    }

    @GetMapping("/address/{pdl}")
    ResponseEntity<ApiResponse<Object>> address(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache,
            @RequestHeader(name = AnswerFormat.HEADER, defaultValue = AnswerFormat.DEFAULT) AnswerFormat format) {
        return format.answer(responses.ok(PointAccessDeniedException.<Object>unless(pdl, point -> {
            var address = documents.address(reader.id(), point, freshness(useCache));
            return format == AnswerFormat.V5 ? CustomerAddresses.of(point, address) : DataConnectAddress.of(address);
        })));
    }

    @GetMapping("/customer/{pdl}")
    ApiResponse<CustomerIdentity> customer(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache) {
        return responses.ok(PointAccessDeniedException.unless(
                pdl, point -> CustomerIdentity.of(point, documents.holder(reader.id(), point, freshness(useCache)))));
    }

    @GetMapping("/contact/{pdl}")
    ApiResponse<CustomerContact> contact(
            @AuthenticationPrincipal AccountPrincipal reader,
            @PathVariable String pdl,
            @RequestParam(name = USE_CACHE, required = false) @Nullable Boolean useCache) {
        return responses.ok(PointAccessDeniedException.unless(
                pdl, point -> CustomerContact.of(point, documents.holder(reader.id(), point, freshness(useCache)))));
    }

    @DeleteMapping("/cache/{pdl}")
    ApiResponse<Cleared> clear(@AuthenticationPrincipal AccountPrincipal owner, @PathVariable String pdl) {
        ReadOnlyAccountException.refuse(owner);
        int deleted = PointAccessDeniedException.unless(pdl, point -> memories.clear(owner.id(), point));
        return responses.ok(new Cleared(true, deleted, texts.text("api.cache.cleared")));
    }

    private static Freshness freshness(@Nullable Boolean useCache) {
        return Boolean.FALSE.equals(useCache) ? Freshness.REFRESH : Freshness.KEPT_OR_ASKED;
    }
}
