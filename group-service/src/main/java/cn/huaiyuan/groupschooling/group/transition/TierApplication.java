package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.Governance;
import cn.huaiyuan.groupschooling.group.educationgroup.Tier;
import cn.huaiyuan.groupschooling.group.educationgroup.TierChange;
import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group's application for another tier or governance. It is answered once. */
@Entity
public class TierApplication extends Aggregate {
    @ManyToOne(optional = false)
    private EducationGroup group;
    @Enumerated(EnumType.STRING)
    private Tier tier;
    @Enumerated(EnumType.STRING)
    private Governance governance;
    private LocalDate validFrom;
    private LocalDate appliedOn;
    @Enumerated(EnumType.STRING)
    private Applicant applicant;
    private String document;
    private String reason;
    @ElementCollection
    @CollectionTable(name = "tier_application_check", joinColumns = @JoinColumn(name = "application_id"))
    private List<Check> checks = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private Status status;
    private LocalDate decidedOn;
    private String decisionDocument;
    private String decisionReason;

    /** Who applied: the group's headquarters, or the education bureau in its place. */
    @Schema(name = "TierApplicant")
    public enum Applicant {
        EDU_BUREAU, GROUP_HQ
    }

    /** SUBMITTED is the only one that is not the end. */
    @Schema(name = "TierApplicationStatus")
    public enum Status {
        SUBMITTED, APPROVED, REJECTED, WITHDRAWN
    }

    protected TierApplication() {
    }

    TierApplication(EducationGroup group, TierSubmission submission, LocalDate appliedOn, Applicant applicant) {
        this.group = group;
        this.tier = submission.tier();
        this.governance = submission.governance();
        this.validFrom = submission.validFrom();
        this.appliedOn = appliedOn;
        this.applicant = applicant;
        this.document = submission.document();
        this.reason = submission.reason();
        submission.answers().forEach(entry -> checks.add(new Check(entry)));
        this.status = Status.SUBMITTED;
    }

    /** @throws IllegalStateException where it has been answered already, or was withdrawn; so do the two others */
    void approve(Decision decision) {
        close(Status.APPROVED, decision);
    }

    void reject(Decision decision) {
        close(Status.REJECTED, decision);
    }

    void withdraw(Decision decision) {
        close(Status.WITHDRAWN, decision);
    }

    private void close(Status end, Decision decision) {
        if (status != Status.SUBMITTED) {
            throw new IllegalStateException("application " + id() + " is " + status);
        }
        status = end;
        decidedOn = decision.decidedOn();
        decisionDocument = decision.document();
        decisionReason = decision.reason();
    }

    /** The change that an approval makes; it rests on the decision, and on the applicant's reason where that gives none. */
    TierChange change(Decision decision) {
        return new TierChange(tier, governance, validFrom, decision.document(),
                decision.reason() == null ? reason : decision.reason());
    }

    public EducationGroup group() {
        return group;
    }

    public Tier tier() {
        return tier;
    }

    public Governance governance() {
        return governance;
    }

    /** First day of the tier that is applied for. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public Applicant applicant() {
        return applicant;
    }

    public String document() {
        return document;
    }

    public String reason() {
        return reason;
    }

    /** By code of the item. */
    List<CheckEntry> checks() {
        return CheckEntry.sorted(checks.stream().map(Check::entry).toList());
    }

    public Status status() {
        return status;
    }

    /** Null while it is open. */
    Decision decision() {
        return decidedOn == null ? null : new Decision(decidedOn, decisionDocument, decisionReason);
    }
}
