package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The kinds of table that the service imports. */
@ApplicationScoped
class ImportKinds {
    @Inject
    @All
    List<ImportKind<?>> kinds;

    /** @throws ProblemException 400 if the name is missing or unknown */
    ImportKind<?> of(String name) {
        if (name == null) {
            throw ProblemException.invalid(List.of(Violation.ofParameter("kind", "required")));
        }
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(() -> ProblemException
                .invalid(List.of(Violation.ofParameter("kind", "enum", String.join(", ", names())))));
    }

    /** In alphabetical order. */
    List<ImportKind<?>> all() {
        return kinds.stream().sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }

    private List<String> names() {
        return all().stream().map(ImportKind::name).toList();
    }
}
