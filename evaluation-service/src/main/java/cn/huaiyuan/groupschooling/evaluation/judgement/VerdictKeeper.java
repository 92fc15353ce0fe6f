package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.projection.Lineage;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Keeps the stored verdicts equal to what the rules say of the facts today. Facts and day are the only things that can
 * change a verdict: facts come through {@link FactEffects}, the day through the timer.
 */
@ApplicationScoped
public class VerdictKeeper {
    @Inject
    FactStore facts;
    @Inject
    Lineage lineage;
    @Inject
    Judge judge;
    @Inject
    StoredVerdicts verdicts;
    @Inject
    JudgedDay judgedDay;
    @Inject
    Outbox outbox;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;

    /** False until all is judged by this process: another build may read the same facts in another way. */
    private volatile boolean judgedHere;

    /** Called with the writers' lock held. Where a new day has come, all is judged again. */
    void judgeAgain(Touched touched) {
        var today = LocalDate.now(clock);
        if (!judgedDay.get().equals(Optional.of(today))) {
            judgeAll(today);
            return;
        }
        if (touched.county()) {
            keep(verdicts.ofCounty(), judge.county(today));
        }
        touched.groups(facts, lineage).forEach(group -> judgeGroup(group, today));
    }

    /** What a day away has changed is known before the first answer; the rest of a start does not wait for more. */
    @Transactional
    void begin(@Observes @Priority(1) StartupEvent event) {
        var today = LocalDate.now(clock);
        if (judgedDay.get().filter(today::equals).isEmpty()) {
            judgeAll(today);
        }
    }

    /** Verdicts depend on the day: a rotation ends, a membership begins. All is judged again once after each start. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void newDay() {
        var today = LocalDate.now(clock);
        QuarkusTransaction.joiningExisting().run(() -> {
            if (!judgedHere || judgedDay.get().filter(today::equals).isEmpty()) {
                judgeAll(today);
            }
        });
        judgedHere = true;
    }

    private void judgeAll(LocalDate today) {
        facts.lockForWriting();
        keep(verdicts.ofCounty(), judge.county(today));
        facts.all(Kind.GROUP).stream().map(Group::id).forEach(group -> judgeGroup(group, today));
        judgedDay.set(today);
    }

    private void judgeGroup(UUID group, LocalDate today) {
        var stored = verdicts.ofGroup(group);
        keep(stored, judge.group(group, years(group, stored, today), today));
    }

    /** The years that the group covers, and those it covered before its founding was corrected. */
    private Set<SchoolYear> years(UUID group, List<StoredVerdict> stored, LocalDate today) {
        var years = new TreeSet<>(judge.years(group, today));
        stored.forEach(one -> years.add(SchoolYear.parse(one.period())));
        return years;
    }

    private void keep(Collection<StoredVerdict> stored, List<Verdict> judged) {
        judged.forEach(verdict -> keep(stored, verdict));
    }

    private void keep(Collection<StoredVerdict> stored, Verdict verdict) {
        var view = VerdictView.of(verdict).undated();
        var body = write(view);
        var found = stored.stream().filter(
                one -> one.ruleId().equals(verdict.ruleId()) && one.period().equals(verdict.period())).findFirst();
        if (found.isPresent() && found.get().body().equals(body)) {
            return;
        }
        var before = found.map(one -> VerdictState.of(one.id(), read(one.body()))).orElse(null);
        var kept = found.orElseGet(() -> new StoredVerdict(verdict.ruleId(), verdict.subject().id(), verdict.period()));
        kept.become(verdict.outcome(), body);
        if (found.isEmpty()) {
            verdicts.persist(kept);
        }
        outbox.record(new Change<>("verdict.changed.v1", kept, VerdictState.of(kept.id(), view), before, null));
    }

    private String write(VerdictView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict cannot be written", e);
        }
    }

    private VerdictView read(String body) {
        try {
            return json.readValue(body, VerdictView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored verdict cannot be read", e);
        }
    }
}
