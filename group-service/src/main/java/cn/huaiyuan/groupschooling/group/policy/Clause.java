package cn.huaiyuan.groupschooling.group.policy;

import jakarta.persistence.Embeddable;

/** A clause in its place in the document. */
@Embeddable
public class Clause {
    private int position;
    private String number;
    private String text;

    protected Clause() {
    }

    Clause(int position, ClauseEntry entry) {
        this.position = position;
        this.number = entry.number();
        this.text = entry.text();
    }

    int position() {
        return position;
    }

    ClauseEntry entry() {
        return new ClauseEntry(number, text);
    }
}
