package cn.huaiyuan.groupschooling.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"349999198505050016", "更正 349999198505050016 的记录", "11010519491231002X",
            "11010519491231002x",
            "11010519491231002Ｘ", "349999 19850505 0016", "349999-19850505-0016", "349999－19850505－0016",
            "349999.1985.05.05.0016", "349999·19850505·0016", "349999/19850505/0016", "349999\u30001985050\u00A050016",
            "３４９９９９１９８５０５０５００１６", "３４９９９９ １９８５０５０５ ００１６", "3499\u200B9919850505\uFEFF0016",
            "349999\u202A19850505\u202C0016", "349999\n19850505\n0016", "349999 —— 19850505 —— 0016",
            "3 4 9 9 9 9 1 9 8 5 0 5 0 5 0 0 1 6", "第2024号 349999198505050016", "2024 349999 198505050016",
            "349999198505050016 13800000000", "A349999198505050016B", "349999198505050016X", "X349999198505050016",
            "١٣٤٩٩٩٩ 349999198505050016", "𝟑𝟒𝟗𝟗𝟗𝟗𝟏𝟗𝟖𝟓𝟎𝟓𝟎𝟓𝟎𝟎𝟏𝟔", "110105-19491231-002-X",
            "11010519491231002\u2169", "11010519491231002\u2179", "11010519491231002\uD835\uDC17", "11010519491231002Х",
            "11010519491231002×", "34999919900⑩10023", "349999（19850505）0016", "349999,1985,0505,0016",
            "349999:19850505:0016", "349999、19850505、0016", "349999\uFF6419850505\uFF640016", "349999;19850505;0016",
            "349999；19850505；0016", "3499991985年05月05日0016", "349999 1985年05月05日 0016"})
    void areFound(String text) {
        assertTrue(IdentityNumbers.occurIn(text));
    }

    /** The last lines: codes of legal persons, a longer run, the form of 15 digits, days and a clause, a masked number. */
    @ParameterizedTest
    @ValueSource(strings = {"", "怀教〔2026〕12号", "349999198505050017", "349999198513050016", "340321197802290010",
            "349999218505050016", "49999198505050016 7", "依据法人 123403210000000197 的批复更正",
            "123403210000000272", "12340321000000035W", "00349999198505050016", "3499991985050500160",
            "4200001234202409011234567890", "349999850505001", "2024-09-01 2025-01-31 2025-02-17 2025-07-02",
            "20240901 20250131 20250217 20250702", "怀教组〔2024〕1号三(四)10", "349999********0016", "13800000000 05525023456",
            "1X0105194912310020", "任期2016.3.1-2017.12.31 2018.1.1起", "聘期：2017-1-1~2019-12-31\n2020-1-1~2021-12-31",
            "订单20220419-0305045003", "123403210000000197、123403210000000272", "123403210000000197;12340321000000035W",
            "2134990001、2134990002；3134990003", "2024年09月01日、2025年01月31日", "自2024年09月01日至2025年01月31日",
            "340321、340322、340323", "任期：2016年03月01日；2017年12月31日"})
    void areNotSeenInOtherTexts(String text) {
        assertFalse(IdentityNumbers.occurIn(text));
    }

    @Test
    void areNotInNothing() {
        assertFalse(IdentityNumbers.occurIn(null));
    }

    @ParameterizedTest
    @CsvSource({"349999198505050016, 349999********0016", "更正 349999 19850505 0016。, 更正 349999 ******** 0016。",
            "349999198505050016和11010519491231002x, 349999********0016和110105********002x", "校本部, 校本部",
            "𝟑𝟒𝟗𝟗𝟗𝟗𝟏𝟗𝟖𝟓𝟎𝟓𝟎𝟓𝟎𝟎𝟏𝟔, 𝟑𝟒𝟗𝟗𝟗𝟗********𝟎𝟎𝟏𝟔",
            "34999919900⑩10023, 349999********0023",
            "11010519491231002\u2169, 110105********002\u2169"})
    void areMasked(String text, String masked) {
        assertEquals(masked, IdentityNumbers.masked(text));
        assertFalse(IdentityNumbers.occurIn(masked));
    }

    @Test
    void areLookedForInTimeThatGrowsWithTheText() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            IdentityNumbers.masked("349999198505050016 ".repeat(60_000));
            IdentityNumbers.masked("1 ".repeat(500_000));
            IdentityNumbers.masked(("1" + " ".repeat(1_000)).repeat(1_000));
        });
    }
}
