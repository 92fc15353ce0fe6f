package cn.huaiyuan.groupschooling.kit.json;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** The forms in which a list is answered, named as callers write them: page by page, or all of it in a file. */
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

    /** What {@link HeaderCheck} made out of parameter and header. */
    public static ListFormat asked(ContainerRequestContext request) {
        return request.getProperty(ListFormat.class.getName()) instanceof ListFormat format ? format : json;
    }

    void ask(ContainerRequestContext request) {
        request.setProperty(ListFormat.class.getName(), this);
    }

    /** Whether a resource method lets the caller choose: it takes the parameter. */
    static boolean isChosenIn(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).map(Field::getType)
                        : Stream.of(parameter.getType()))
                .anyMatch(ListFormat.class::equals);
    }
}
