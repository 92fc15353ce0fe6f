package cn.huaiyuan.groupschooling.group.race;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.problem.DatabaseRefusal;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Enters rows of tables, all of them or none: jobs would do it one behind the other. */
@ApplicationScoped
class Tables {
    @Inject
    @All
    List<ImportKind<?>> kinds;
    @Inject
    ObjectMapper json;

    Answer enter(String name, List<Map<String, ?>> rows) {
        var kind = kinds.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        try {
            QuarkusTransaction.requiringNew().run(() -> enter(kind, rows));
            return Answer.DONE;
        } catch (RuntimeException e) {
            return DatabaseRefusal.of(e).filter(Tables::isOfRows)
                    .map(refusal -> new Answer(refusal.getMessage(), refusal.violations().toString()))
                    .orElseGet(() -> new Answer("500 " + e, ""));
        }
    }

    /** Rows come without a version, so none can be lost. */
    private static boolean isOfRows(ProblemException refusal) {
        return refusal.status() != 412;
    }

    private <R extends Record> void enter(ImportKind<R> kind, List<Map<String, ?>> rows) {
        kind.enter(rows.stream().map(row -> json.convertValue(row, kind.row())).toList()).stream()
                .map(Outcome::refusal).filter(Objects::nonNull).findFirst().ifPresent(refusal -> {
                    throw refusal;
                });
    }
}
