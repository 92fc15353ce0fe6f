package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.problem.Texts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A column of a list.
 *
 * @param path from the row to the value, through the records inside
 */
record Column(List<RecordComponent> path) {

    Column {
        path = List.copyOf(path);
        // Views need not be public.
        path.forEach(component -> component.getAccessor().setAccessible(true));
    }

    /** The texts {@code column.<field>} along the path; the field itself if there is none. */
    String label(Locale language) {
        return path.stream().map(RecordComponent::getName)
                .map(field -> Texts.find(language, "column." + field).orElse(field)).collect(Collectors.joining("."));
    }

    /** Null if the value, or a record on the path, is null. */
    Object of(Object row) {
        var value = row;
        for (var component : path) {
            if (value == null) {
                return null;
            }
            value = read(component, value);
        }
        return value;
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
