package cn.huaiyuan.groupschooling.kit.json;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.text.CleanText;
import cn.huaiyuan.groupschooling.kit.text.IdentityNumbers;
import cn.huaiyuan.groupschooling.kit.text.TextUse;
import cn.huaiyuan.groupschooling.kit.time.Dates;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks all parameters of path and query before any is converted. Unknown ones are refused: if {@code ?asof=} were
 * ignored, the answer would be for another day than the caller meant.
 */
public class QueryCheck {
    /** The largest page size; more is refused, not cut. */
    public static final int LARGEST_LIMIT = 500;
    private static final String LIMIT = "limit";
    private static final List<String> OF_PAGES = List.of(LIMIT, "cursor");

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        var violations = new Violations();
        request.getUriInfo().getPathParameters()
                .forEach((name, values) -> values.forEach(value -> isClean(name, value, violations)));
        var parameters = known.computeIfAbsent(resource.getResourceMethod(), QueryCheck::parametersOf);
        given.forEach((name, values) -> {
            if (!parameters.containsKey(name)) {
                var shown = IdentityNumbers.masked(name);
                violations.add(Violation.ofParameter(shown, "parameter.unknown", shown));
            } else if (values.size() > 1) {
                violations.add(Violation.ofParameter(name, "parameter.repeated", name));
            } else {
                checkValue(name, values.get(0), parameters.get(name), violations);
            }
        });
        if (ListFormat.asked(request) != ListFormat.json) {
            OF_PAGES.stream().filter(given::containsKey)
                    .forEach(name -> violations.add(Violation.ofParameter(name, "export.whole")));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations.found());
        }
    }

    private static void checkValue(String name, String value, Class<?> type, Violations violations) {
        if (!isClean(name, value, violations)) {
            return;
        }
        if (type == String.class && CleanText.isBlank(value)) {
            violations.add(Violation.ofParameter(name, "required"));
        } else if (type == LocalDate.class) {
            var date = Dates.parse(value);
            if (date.isEmpty()) {
                violations.add(Violation.ofParameter(name, "date"));
            } else if (!Dates.inRange(date.get())) {
                violations
                        .add(Violation.ofParameter(name, "date.range", Dates.FIRST.toString(), Dates.LAST.toString()));
            }
        } else if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
            if (!names.contains(value)) {
                violations.add(Violation.ofParameter(name, "enum", String.join(", ", names)));
            }
        } else if (type == UUID.class && !Formats.isUuid(value)) {
            violations.add(Violation.ofParameter(name, "type", "UUID"));
        } else if ((type == Integer.class || type == int.class) && !value.matches("-?[0-9]{1,9}")) {
            violations.add(Violation.ofParameter(name, "type", "integer"));
        } else if (name.equals(LIMIT) && (Integer.parseInt(value) < 1 || Integer.parseInt(value) > LARGEST_LIMIT)) {
            violations.add(Violation.ofParameter(name, "limit", Integer.toString(LARGEST_LIMIT)));
        } else if ((type == Boolean.class || type == boolean.class) && !value.matches("true|false")) {
            violations.add(Violation.ofParameter(name, "type", "true/false"));
        }
    }

    /** Parameters are identifying texts. */
    private static boolean isClean(String name, String value, Violations violations) {
        var faults = CleanText.of(value, TextUse.IDENTIFYING).faults();
        faults.forEach(fault -> violations.add(Violation.ofParameter(name, fault.code(), fault.args().toArray())));
        return faults.isEmpty();
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        var parameters = new HashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.put(parameter.getAnnotation(QueryParam.class).value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(QueryParam.class)) {
                        parameters.put(field.getAnnotation(QueryParam.class).value(), field.getType());
                    }
                }
            }
        }
        return parameters;
    }
}
