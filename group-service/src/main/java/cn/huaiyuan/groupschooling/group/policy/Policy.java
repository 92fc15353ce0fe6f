package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that rules and parameters rest on. */
@Entity
public class Policy extends Voidable {
    private String policyCode;
    private String documentNumber;
    private String title;
    private String issuer;
    @Enumerated(EnumType.STRING)
    private Topic topic;
    private LocalDate issuedOn;
    private LocalDate validFrom;
    private LocalDate validTo;
    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(name = "policy_clause", joinColumns = @JoinColumn(name = "policy_id"))
    private List<Clause> clauses = new ArrayList<>();

    /**
     * What it is about: group schooling as a whole, or one of the fields that plan 四(二) names: 人员编制, 职称评定, 薪酬待遇,
     * 干部教师流动, 人才培养, 联合教研, 教学评价, 过程性教学质量监测.
     */
    @Schema(name = "PolicyTopic")
    public enum Topic {
        GENERAL, ESTABLISHMENT, TITLES, PAY, MOBILITY, TRAINING, RESEARCH, EVALUATION, MONITORING, OTHER
    }

    /**
     * A clause of the document.
     *
     * @param number its number within the document, without separators between the levels; never changes once registered
     */
    @Embeddable
    @Schema(name = "PolicyClauseText")
    public record Clause(@NotBlank @Size(max = 40) @Schema(examples = "三(四)10") @Identifying String number,
            @NotBlank @Size(max = 4_000) @Schema(examples = "切实发挥总校示范引领作用") String text) {
    }

    protected Policy() {
    }

    Policy(String policyCode, PolicyRegistration registration) {
        this.policyCode = policyCode;
        change(registration);
    }

    void change(PolicyRegistration registration) {
        documentNumber = registration.documentNumber();
        title = registration.title();
        issuer = registration.issuer();
        topic = registration.topic();
        issuedOn = registration.issuedOn();
        validFrom = registration.validFrom();
        validTo = registration.validTo();
        // A new list, so that Hibernate inserts all rows anew. Updates row by row would violate policy_clause_once.
        clauses = new ArrayList<>(registration.clauses());
        stand();
    }

    public String policyCode() {
        return policyCode;
    }

    /** As it is printed: {@code 怀教组〔2024〕1号}. */
    public String documentNumber() {
        return documentNumber;
    }

    public String title() {
        return title;
    }

    public String issuer() {
        return issuer;
    }

    public Topic topic() {
        return topic;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The days on which it is in force. */
    public Period validity() {
        return new Period(validFrom, validTo);
    }

    /** In the order of the document. */
    List<Clause> clauses() {
        return List.copyOf(clauses);
    }

    Optional<Clause> clause(String number) {
        return clauses.stream().filter(clause -> clause.number().equals(number)).findFirst();
    }
}
