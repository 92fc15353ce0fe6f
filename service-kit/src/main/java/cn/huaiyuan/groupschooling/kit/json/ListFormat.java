package cn.huaiyuan.groupschooling.kit.json;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** The formats of a list, named as callers write them: pages of JSON, or the whole list as a file. */
public enum ListFormat {
    json("application/json"), csv("text/csv"), xlsx(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final String PARAMETER = "format";

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format that {@link HeaderCheck} found in parameter and header. */
    public static ListFormat asked(ContainerRequestContext request) {
        return request.getProperty(ListFormat.class.getName()) instanceof ListFormat format ? format : json;
    }

    void ask(ContainerRequestContext request) {
        request.setProperty(ListFormat.class.getName(), this);
    }

    /** Whether the resource method takes the parameter. */
    static boolean isChosenIn(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).map(Field::getType)
                        : Stream.of(parameter.getType()))
                .anyMatch(ListFormat.class::equals);
    }
}
