package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class StoredVerdicts implements PanacheRepositoryBase<StoredVerdict, UUID> {
    @Inject
    ObjectMapper json;

    /** Without a day. */
    VerdictView view(StoredVerdict stored) {
        try {
            return json.readValue(stored.body(), VerdictView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored verdict cannot be read", e);
        }
    }

    List<StoredVerdict> ofGroup(UUID groupId) {
        return list("groupId", groupId);
    }

    List<StoredVerdict> ofGroup(UUID groupId, String period) {
        return list("groupId = ?1 and period = ?2 order by ruleId", groupId, period);
    }

    List<StoredVerdict> ofCounty() {
        return list("groupId is null order by ruleId");
    }

    /** @param groups the groups that the caller reaches; null for all, the county's own verdicts included */
    Page<StoredVerdict> page(String schoolYear, String ruleId, Outcome outcome, List<UUID> groups, PageRequest page) {
        var listing = Listing.of(StoredVerdict.class, "v").sortedBy("sortKey", String.class, StoredVerdict::sortKey);
        if (groups != null) {
            listing.within("v.groupId in :groups", Map.of("groups", groups));
        }
        return listing.where("v.period = :period", "period", schoolYear).where("v.ruleId = :rule", "rule", ruleId)
                .where("v.outcome = :outcome", "outcome", outcome)
                .page(getEntityManager(), page);
    }
}
