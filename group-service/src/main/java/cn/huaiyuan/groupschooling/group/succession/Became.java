package cn.huaiyuan.groupschooling.group.succession;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;

/** What became of a school or a unit on a day, and the document that says so. */
@Embeddable
public class Became {
    @Column(name = "became_on")
    private LocalDate on;
    @Enumerated(EnumType.STRING)
    @Column(name = "became_manner")
    private Manner manner;
    @Column(name = "became_successors")
    private List<String> successors;
    @Column(name = "became_document")
    private String document;

    protected Became() {
    }

    /** @param successors codes of those that go on with it, itself among them where it goes on; none where it closed */
    public Became(LocalDate on, Manner manner, List<String> successors, String document) {
        this.on = on;
        this.manner = manner;
        this.successors = List.copyOf(successors);
        this.document = document;
    }

    /**
     * What it is after a correction of the last day of the one with the code: the same where it went on, of the new day
     * where it ended, nothing where it did not end after all.
     */
    public static Became corrected(Became became, String code, LocalDate closedOn) {
        if (became == null || became.successors.contains(code)) {
            return became;
        }
        return closedOn == null ? null : new Became(closedOn, became.manner, became.successors, became.document);
    }

    /** Null where nothing became of it. */
    public static Succession view(Became became) {
        return became == null ? null : new Succession(became.on, became.manner, became.successors, became.document);
    }
}
