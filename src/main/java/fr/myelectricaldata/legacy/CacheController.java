package fr.myelectricaldata.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.gateway.ApiTexts;
import fr.myelectricaldata.meter.PointMemories;
import fr.myelectricaldata.meter.ReadOnlyAccountException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Forgets what is kept of a point; its history is collected anew. */
@RestController
class CacheController {
    private final PointMemories memories;
    private final OwnPoint points;
    private final ApiTexts texts;

    CacheController(PointMemories memories, OwnPoint points, ApiTexts texts) {
        this.memories = memories;
        this.points = points;
        this.texts = texts;
    }

    /**
     * Clients read any object here.
     *
     * @param deletedKeys documents and blocks of readings that there were
     */
    record Cleared(
            boolean success, @JsonProperty("deleted_keys") int deletedKeys, String information) {}

    @DeleteMapping("/cache/{pdl}")
    Cleared clear(@AuthenticationPrincipal AccountPrincipal owner, @PathVariable String pdl) {
        ReadOnlyAccountException.refuse(owner);
        int deleted = points.use(owner.id(), pdl, point -> memories.clear(owner.id(), point));
        return new Cleared(true, deleted, texts.text("api.cache.cleared"));
    }
}
