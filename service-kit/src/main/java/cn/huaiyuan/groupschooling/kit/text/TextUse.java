package cn.huaiyuan.groupschooling.kit.text;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.Set;

/** What a text is for. */
public enum TextUse {
    /** Words for people: names, titles, reasons, evidence. They stay in the characters that they were written in. */
    FREE(EnumSet.of(Look.HIDDEN, Look.BROKEN)),
    /** What people, schools and the like are called: in one line, and stretched by no blank between Chinese characters. */
    PROPER_NAME(EnumSet.of(Look.HIDDEN, Look.BROKEN)),
    /**
     * Tells one thing from all others: codes, and numbers of documents and clauses. What looks the same must be the same,
     * so compatibility forms are made one (NFKC), and what cannot be seen is refused.
     */
    IDENTIFYING(EnumSet.of(Look.HIDDEN, Look.BROKEN, Look.ZERO_WIDTH, Look.SELECTOR, Look.PRIVATE, Look.LINE_END)),
    /** The field that is there for a national identity number; no other text may hold one. */
    IDENTITY_NUMBER(EnumSet.of(Look.HIDDEN, Look.BROKEN));

    private final Set<Look> refused;

    TextUse(Set<Look> refused) {
        this.refused = refused;
    }

    /** What a component of a record is used as; {@link #FREE} if it is not marked. */
    public static TextUse of(AnnotatedElement component) {
        return component.isAnnotationPresent(Identifying.class)
                ? IDENTIFYING
                : component.isAnnotationPresent(ProperName.class)
                        ? PROPER_NAME
                        : component.isAnnotationPresent(HoldsIdentityNumber.class) ? IDENTITY_NUMBER : FREE;
    }

    boolean refuses(Look look) {
        return refused.contains(look);
    }
}
