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
    private Manner manner;
    /** No list: where an entity keeps one of strings as JSON, Hibernate takes others of strings for JSON too. */
    private String[] successors;
    private String document;

    protected Became() {
    }

    /** @param successors codes of those that go on with it, itself among them where it goes on; none where it closed */
    public Became(LocalDate on, Manner manner, List<String> successors, String document) {
        this.on = on;
        this.manner = manner;
        this.successors = successors.toArray(String[]::new);
        this.document = document;
    }

    LocalDate on() {
        return on;
    }

    /** Whether the one with the code went on after it. */
    boolean leaves(String code) {
        return List.of(successors).contains(code);
    }

    /** The same on another day. */
    Became on(LocalDate day) {
        return new Became(day, manner, List.of(successors), document);
    }

    Succession view() {
        return new Succession(on, manner, List.of(successors), document);
    }
}
