package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.paging.ListPart;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;

/** The record type of a list, from the return type of the resource method, because the list may be empty. */
final class RowType {
    private RowType() {
    }

    /** @param list {@code Page<Row>}, or a class that implements {@code ListPart<Row>} */
    static Class<?> of(Type list) {
        if (list instanceof ParameterizedType part && part.getActualTypeArguments()[0] instanceof Class<?> row) {
            return row;
        }
        if (list instanceof Class<?> type) {
            return Arrays.stream(type.getGenericInterfaces())
                    .filter(general -> general instanceof ParameterizedType part && part.getRawType() == ListPart.class)
                    .findFirst().map(RowType::of).orElseThrow(() -> none(list));
        }
        throw none(list);
    }

    private static IllegalStateException none(Type list) {
        return new IllegalStateException(list + " is not a list of a known record type");
    }
}
