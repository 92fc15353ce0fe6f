package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.paging.ListPart;
import java.util.Locale;

/**
 * A list that is to be written as a file.
 *
 * @param name the list's name, without day and ending: {@code units}
 * @param row  the record that each item is
 */
record Export(String name, Class<?> row, ListPart<?> begin, ListFormat format, Locale language) {
}
