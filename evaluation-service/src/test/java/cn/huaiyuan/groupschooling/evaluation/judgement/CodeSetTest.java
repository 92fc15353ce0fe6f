package cn.huaiyuan.groupschooling.evaluation.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every code that a verdict can show is said in Chinese and in English. */
class CodeSetTest {

    @Test
    void everyCodeIsSaidInBothLanguages() {
        assertEquals(List.of("outcome", "reason", "flags", "notes", "missing", "excluded", "basis"),
                CodeSet.all(Locale.SIMPLIFIED_CHINESE).stream().map(CodeSet::field).toList());
        CodeSet.all(Locale.SIMPLIFIED_CHINESE).forEach(set -> set.labels().forEach(
                (code, label) -> assertTrue(label.codePoints().anyMatch(Character::isIdeographic),
                        code + ": " + label)));
        CodeSet.all(Locale.ENGLISH).forEach(set -> {
            set.labels().forEach((code, label) -> assertTrue(
                    !label.isBlank() && label.codePoints().noneMatch(Character::isIdeographic), code + ": " + label));
            assertEquals(set.labels().size(), new HashSet<>(set.labels().values()).size(), set.field());
        });
    }
}
