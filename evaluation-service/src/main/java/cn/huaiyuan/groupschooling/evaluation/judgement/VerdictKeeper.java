package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.projection.Lineage;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Keeps the stored verdicts equal to what the rules say of the facts today. Facts and day are the only things that can
 * change a verdict: facts come through {@link FactConsumer}, the day through the timer.
 */
@ApplicationScoped
public class VerdictKeeper {
    private static final String CHANGED = "changed";

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
    Today today;

    private final Noun<StoredVerdict> noun = new Noun<>("verdict",
            stored -> VerdictState.of(stored.id(), verdicts.view(stored)));
    /** False until this process has judged everything: another build may judge the same facts differently. */
    private volatile boolean judgedHere;

    /** Called with the writers' lock held. On a new day, everything is judged again. */
    void judgeAgain(Affected affected) {
        var day = today.date();
        if (!judgedDay.get().equals(Optional.of(day))) {
            judgeAll(day);
            return;
        }
        if (affected.county()) {
            keep(verdicts.ofCounty(), judge.county(day));
        }
        affected.groups(facts, lineage).forEach(group -> judgeGroup(group, day));
    }

    /** The first answer after a start is as of the present day. */
    @Transactional
    void begin(@Observes @Priority(1) StartupEvent event) {
        var day = today.date();
        if (judgedDay.get().filter(day::equals).isEmpty()) {
            judgeAll(day);
        }
    }

    /** Verdicts depend on the day: a rotation ends, a membership begins. Everything is also judged again after each start. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void newDay() {
        var day = today.date();
        QuarkusTransaction.joiningExisting().run(() -> {
            if (!judgedHere || judgedDay.get().filter(day::equals).isEmpty()) {
                judgeAll(day);
            }
        });
        judgedHere = true;
    }

    private void judgeAll(LocalDate day) {
        facts.lockForWriting();
        keep(verdicts.ofCounty(), judge.county(day));
        facts.all(Kind.GROUP).stream().map(Group::id).forEach(group -> judgeGroup(group, day));
        judgedDay.set(day);
    }

    private void judgeGroup(UUID group, LocalDate day) {
        var stored = verdicts.ofGroup(group);
        keep(stored, judge.group(group, years(group, stored, day), day));
    }

    /** The years that the group covers, and those it covered before its founding was corrected. */
    private Set<SchoolYear> years(UUID group, List<StoredVerdict> stored, LocalDate day) {
        var years = new TreeSet<>(judge.years(group, day));
        stored.forEach(one -> years.add(SchoolYear.parse(one.period())));
        return years;
    }

    private void keep(Collection<StoredVerdict> stored, List<Verdict> judged) {
        judged.forEach(verdict -> keep(stored, verdict));
    }

    private void keep(Collection<StoredVerdict> stored, Verdict verdict) {
        var body = write(VerdictView.of(verdict).undated());
        var found = stored.stream().filter(
                one -> one.ruleId().equals(verdict.ruleId()) && one.period().equals(verdict.period())).findFirst();
        if (found.isEmpty()) {
            outbox.record(noun.created(CHANGED, stored(verdict, body), null));
        } else if (!found.get().body().equals(body)) {
            outbox.record(noun.changed(CHANGED, found.get(), null, () -> found.get().become(verdict.outcome(), body)));
        }
    }

    private StoredVerdict stored(Verdict verdict, String body) {
        var stored = new StoredVerdict(verdict.ruleId(), verdict.subject().id(), verdict.period());
        stored.become(verdict.outcome(), body);
        verdicts.persist(stored);
        return stored;
    }

    private String write(VerdictView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict cannot be written", e);
        }
    }
}
