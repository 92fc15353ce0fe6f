package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.problem.Texts;
import java.util.Locale;

/** What stands in cells in the reader's language. */
record CellTexts(Locale language, String yes, String no) {

    static CellTexts in(Locale language) {
        return new CellTexts(language, Texts.find(language, "cell.true").orElseThrow(),
                Texts.find(language, "cell.false").orElseThrow());
    }

    String of(boolean truth) {
        return truth ? yes : no;
    }

    /** In place of a text that a cell does not take: a part of it would pass for the whole. */
    String tooLong(int length) {
        return Texts.find(language, "cell.too-long", length).orElseThrow();
    }
}
