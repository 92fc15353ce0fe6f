package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.Governance;
import cn.huaiyuan.groupschooling.group.educationgroup.Tier;
import cn.huaiyuan.groupschooling.group.educationgroup.TierChange;
import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group's application for another tier or governance. It is decided once. */
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
    @Embedded
    private Decision decision;

    /** Who applied: the group's headquarters, or the education bureau in its place. */
    @Schema(name = "TierApplicant")
    public enum Applicant {
        EDU_BUREAU, GROUP_HQ
    }

    /** All but SUBMITTED are final. */
    @Schema(name = "TierApplicationStatus")
    public enum Status {
        SUBMITTED, APPROVED, REJECTED, WITHDRAWN
    }

    /**
     * Whether a check of the catalogue is met.
     *
     * @param evidence where it can be seen: a document, a file or an address; required if the check is met
     */
    @Embeddable
    @Schema(name = "TierApplicationCheck")
    public record Check(@NotBlank @Size(max = 40) @Schema(examples = "HQ_APPROVED") @Identifying String itemCode,
            @Schema(required = true) boolean met,
            @Size(max = 500) @Schema(nullable = true, description = "Where it can be seen; required if the check is met", examples = "集团〔2026〕5号") String evidence) {
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
        this.checks.addAll(submission.answers());
        this.status = Status.SUBMITTED;
    }

    /** Like the two others, throws an IllegalStateException if the application is closed already. */
    void approve(Decision approval) {
        close(Status.APPROVED, approval);
    }

    void reject(Decision rejection) {
        close(Status.REJECTED, rejection);
    }

    void withdraw(Decision withdrawal) {
        close(Status.WITHDRAWN, withdrawal);
    }

    private void close(Status end, Decision how) {
        if (status != Status.SUBMITTED) {
            throw new IllegalStateException("application " + id() + " is " + status);
        }
        status = end;
        decision = how;
    }

    /** The change that an approval makes. Its reason is the applicant's if the approval gives none. */
    TierChange change(Decision approval) {
        return new TierChange(tier, governance, validFrom, approval.document(),
                approval.reason() == null ? reason : approval.reason());
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
    List<Check> checks() {
        return checks.stream().sorted(Comparator.comparing(Check::itemCode)).toList();
    }

    public Status status() {
        return status;
    }

    /** Null while it is open. */
    Decision decision() {
        return decision;
    }
}
