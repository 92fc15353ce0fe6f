package cn.huaiyuan.groupschooling.kit.json;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Converts a JSON tree into a record and reports everything that is wrong with it. */
@ApplicationScoped
public class Records {
    /** Largest number of items of an array without {@code @Size}. */
    public static final int LONGEST_ARRAY = 1_000;

    private final ObjectMapper json;
    private final LocalizedValidators validators;

    @Inject
    Records(ObjectMapper json, ValidatorFactory validators) {
        this.json = json;
        this.validators = new LocalizedValidators(validators);
    }

    /**
     * The record; not to be used if there are violations. Null if the tree is null.
     *
     * @param tree       null if there is nothing
     * @param language   of the texts that constraints bring with them
     * @param violations what is wrong is added here
     */
    public Object read(JsonNode tree, Type type, Locale language, List<Violation> violations) {
        var value = new StrictReader(json, violations).read(tree, type, "");
        if (value != null) {
            validate(value, language, violations);
        }
        return value;
    }

    /** A field that could not be read is null; constraint violations of it would only repeat that. */
    private void validate(Object value, Locale language, List<Violation> violations) {
        var noted = violations.stream().map(Violation::pointer).collect(Collectors.toSet());
        validators.in(language).validate(value).stream().map(found -> {
            var constraint = found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
            return Violation.worded(pointer(found.getPropertyPath()), constraint, found.getMessage());
        }).filter(violation -> !noted.contains(violation.pointer()))
                .sorted(Comparator.comparing(Violation::pointer)).forEach(violations::add);
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
