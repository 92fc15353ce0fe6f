package cn.huaiyuan.groupschooling.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void areTheSameKeysInBothLanguages() {
        var chinese = ResourceBundle.getBundle("kit-messages", Locale.CHINESE).keySet();
        var english = ResourceBundle.getBundle("kit-messages", Locale.ENGLISH).keySet();

        assertEquals(new TreeSet<>(chinese), new TreeSet<>(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void fillTheirPlaces(String language) {
        var texts = ResourceBundle.getBundle("kit-messages", Locale.forLanguageTag(language));

        for (var key : texts.keySet()) {
            var text = Texts.find(Locale.forLanguageTag(language), key, "first", "second").orElseThrow();
            assertTrue(!text.contains("{") && !text.isBlank(), text);
        }
    }

    @Test
    void takeTheServicesOwnFirst() {
        assertEquals(Optional.of("note"), Texts.find(Locale.ENGLISH, "noun.note"));
    }

    @Test
    void areMissedWithoutHarm() {
        assertEquals(Optional.empty(), Texts.find(Locale.ENGLISH, "no.such.key"));
    }
}
