package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** The verdict of a rule on a subject and period, as of the judged day. Its body is a {@link VerdictView} without a day. */
@Entity
public class StoredVerdict extends Aggregate {
    private String ruleId;
    private UUID groupId;
    private String period;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String sortKey;
    private String body;

    protected StoredVerdict() {
    }

    StoredVerdict(String ruleId, UUID groupId, String period) {
        this.ruleId = ruleId;
        this.groupId = groupId;
        this.period = period;
        this.sortKey = period + " " + ruleId + " " + (groupId == null ? "" : groupId);
    }

    void become(Outcome newOutcome, String newBody) {
        outcome = newOutcome;
        body = newBody;
    }

    public String ruleId() {
        return ruleId;
    }

    /** Null for the county. */
    public UUID groupId() {
        return groupId;
    }

    public String period() {
        return period;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String sortKey() {
        return sortKey;
    }

    public String body() {
        return body;
    }
}
