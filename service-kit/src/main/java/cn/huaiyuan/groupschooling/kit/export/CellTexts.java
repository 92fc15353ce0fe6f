package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.problem.Texts;
import java.util.Locale;

/** Texts of cells in the reader's language. */
record CellTexts(Locale language, String yes, String no) {

    static CellTexts in(Locale language) {
        return new CellTexts(language, Texts.find(language, "cell.true").orElseThrow(),
                Texts.find(language, "cell.false").orElseThrow());
    }

    String of(boolean truth) {
        return truth ? yes : no;
    }

    /** Replaces a text that is too long for a cell: a part of it would be taken for the whole. */
    String tooLong(int length) {
        return Texts.find(language, "cell.too-long", length).orElseThrow();
    }
}
