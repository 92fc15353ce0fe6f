package cn.huaiyuan.groupschooling.kit.text;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.Set;

/** What a text is for. */
public enum TextUse {
    /** Free text: titles, reasons, evidence. Characters stay as written. */
    FREE(EnumSet.of(Look.HIDDEN, Look.BROKEN)),
    /** Names: one line, without blanks between Chinese characters. */
    PROPER_NAME(EnumSet.of(Look.HIDDEN, Look.BROKEN)),
    /**
     * Codes and document numbers. What looks the same must be equal, so compatibility forms are normalized (NFKC) and
     * invisible characters refused.
     */
    IDENTIFYING(EnumSet.of(Look.HIDDEN, Look.BROKEN, Look.ZERO_WIDTH, Look.SELECTOR, Look.PRIVATE, Look.LINE_END)),
    /** The field for a national identity number; no other text may hold one. */
    IDENTITY_NUMBER(EnumSet.of(Look.HIDDEN, Look.BROKEN));

    private final Set<Look> refused;

    TextUse(Set<Look> refused) {
        this.refused = refused;
    }

    /** The use of a record component; {@link #FREE} if it is not marked. */
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
