package fr.myelectricaldata.meter.web;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.common.InvalidRequestException;
import fr.myelectricaldata.gateway.ApiResponse;
import fr.myelectricaldata.gateway.ApiResponses;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.meter.ConsentLostException;
import fr.myelectricaldata.meter.PointAccessDeniedException;
import fr.myelectricaldata.meter.PointSettings;
import fr.myelectricaldata.meter.PricingOption;
import fr.myelectricaldata.meter.ReadOnlyAccountException;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.meter.UsagePointService;
import fr.myelectricaldata.meter.documents.Freshness;
import fr.myelectricaldata.meter.documents.PointDocuments;
import fr.myelectricaldata.meter.wire.OffPeakJson;
import fr.myelectricaldata.meter.wire.PdlIds;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the owner of a point says about it; {@code pdl_id} is the internal id, not the fourteen digits. */
@RestController
@RequestMapping({"/pdl", "/api/pdl"})
class PdlSettingsController {
    private final UsagePointService points;
    private final PointSettings settings;
    private final PointDocuments documents;
    private final ApiResponses responses;
    private final ApiTexts texts;

    PdlSettingsController(
            UsagePointService points,
            PointSettings settings,
            PointDocuments documents,
            ApiResponses responses,
            ApiTexts texts) {
        this.points = points;
        this.settings = settings;
        this.documents = documents;
        this.responses = responses;
        this.texts = texts;
    }

    @PatchMapping("/{pdlId}/type")
    ApiResponse<PdlChanges.Typed> setType(
            @AuthenticationPrincipal AccountPrincipal caller,
            @PathVariable String pdlId,
            @Valid @RequestBody PdlRequests.Type type) {
        return responses.ok(PdlChanges.Typed.of(
                settings.setType(writer(caller), PdlIds.of(pdlId), type.consumption(), type.production())));
    }

    @PatchMapping("/{pdlId}/pricing-option")
    ApiResponse<PdlChanges.Priced> setPricingOption(
            @AuthenticationPrincipal AccountPrincipal caller,
            @PathVariable String pdlId,
            @Valid @RequestBody PdlRequests.Pricing pricing) {
        return responses.ok(PdlChanges.Priced.of(
                settings.setPricingOption(writer(caller), PdlIds.of(pdlId), option(pricing.pricingOption()))));
    }

    private static @Nullable PricingOption option(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(PricingOption.values())
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidPricingOptionException(
                        Arrays.stream(PricingOption.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    @PatchMapping("/{pdlId}/selected-offer")
    ApiResponse<PdlChanges.OfferChosen> selectOffer(
            @AuthenticationPrincipal AccountPrincipal caller,
            @PathVariable String pdlId,
            @Valid @RequestBody PdlRequests.OfferChoice choice) {
        UsagePoint point = points.get(writer(caller), PdlIds.of(pdlId));
        if (choice.selectedOfferId() != null) {
            throw new OfferNotFoundException();
        }
        return responses.ok(PdlChanges.OfferChosen.none(point));
    }

    @PatchMapping("/{pdlId}/link-production")
    ApiResponse<Object> linkProduction(
            @AuthenticationPrincipal AccountPrincipal caller,
            @PathVariable String pdlId,
            @Valid @RequestBody PdlRequests.ProductionLink link) {
        String other = link.linkedProductionPdlId();
        UUID production = other == null ? null : PdlIds.of(other);
        UsagePoint point = settings.linkProduction(writer(caller), PdlIds.of(pdlId), production);
        return responses.ok(
                production == null
                        ? PdlChanges.Unlinked.of(point, texts.text("api.pdl.unlinked"))
                        : PdlChanges.Linked.of(
                                point, points.get(caller.id(), production), texts.text("api.pdl.linked")));
    }

    @PatchMapping("/{pdlId}/contract")
    ApiResponse<PdlChanges.ContractSet> setContract(
            @AuthenticationPrincipal AccountPrincipal caller,
            @PathVariable String pdlId,
            @Valid @RequestBody PdlRequests.ContractValues values) {
        return responses.ok(PdlChanges.ContractSet.of(settings.setContract(
                writer(caller),
                PdlIds.of(pdlId),
                whole(values.subscribedPower()),
                values.offPeakHours() == null || values.offPeakHours().isNull()
                        ? null
                        : OffPeakJson.read(values.offPeakHours()))));
    }

    private static @Nullable Integer whole(@Nullable BigDecimal power) {
        try {
            return power == null ? null : power.intValueExact();
        } catch (ArithmeticException fraction) {
            InvalidRequestException invalid =
                    new InvalidRequestException("INVALID_SUBSCRIBED_POWER", "power is a whole number of kVA");
            invalid.initCause(fraction);
            throw invalid;
        }
    }

    /** Not in the contract of version 1.22, which had no way back. */
    @DeleteMapping("/{pdlId}/contract")
    ApiResponse<PdlChanges.ContractSet> forgetContract(
            @AuthenticationPrincipal AccountPrincipal caller, @PathVariable String pdlId) {
        return responses.ok(PdlChanges.ContractSet.of(settings.forgetContract(writer(caller), PdlIds.of(pdlId))));
    }

    @PatchMapping("/reorder")
    ApiResponse<PdlChanges.Message> reorder(
            @AuthenticationPrincipal AccountPrincipal caller, @Valid @RequestBody PdlRequests.Reordering reordering) {
        Map<UUID, Integer> places = new HashMap<>();
        reordering.orders().forEach(place -> PdlIds.parse(place.id()).ifPresent(id -> places.put(id, place.order())));
        settings.reorder(writer(caller), places);
        return responses.ok(new PdlChanges.Message(texts.text("api.pdl.reordered")));
    }

    @PostMapping("/{pdlId}/fetch-contract")
    ApiResponse<PdlChanges.ContractFetched> fetchContract(
            @AuthenticationPrincipal AccountPrincipal caller, @PathVariable String pdlId) {
        UsagePoint point = points.get(writer(caller), PdlIds.of(pdlId));
        if (point.heldUntil() != null) {
            throw new ConsentLostException();
        }
        if (!point.collectable()) {
            throw new PointAccessDeniedException();
        }
        documents.contract(caller.id(), point.number(), Freshness.REFRESH);
        return responses.ok(PdlChanges.ContractFetched.of(points.get(caller.id(), point.id())));
    }

    private static AccountId writer(AccountPrincipal caller) {
        ReadOnlyAccountException.refuse(caller);
        return caller.id();
    }
}
