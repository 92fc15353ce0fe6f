package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageFacts;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictContractTest {
    /** Before the deadline of a goal and after it. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-11-24", "2026-11-24"})
    void eventsAreAsPromised(LocalDate day) {
        var facts = new CoverageFacts(List.of(), List.of(), List.of(), List.of(), List.of());
        var verdict = CoverageRules.all().get(0).evaluate(facts, Parameters.DEFAULT, day);
        var state = VerdictState.of(UUID.randomUUID(), VerdictView.of(verdict));

        EventContract.check("verdict.changed.v1", state, null);
        EventContract.check("verdict.changed.v1", state, state);
    }
}
