package cn.huaiyuan.groupschooling.evaluation.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Equal facts give equal verdicts: in any order, and with any number of facts of others among them. */
class FactOrderTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final int ROUNDS = 200;

    @ParameterizedTest
    @EnumSource(Tier.class)
    void orderChangesNoVerdict(Tier tier) {
        var random = new Random(20240220);
        for (int round = 0; round < ROUNDS; round++) {
            var scene = scene(tier, random);
            var verdicts = verdicts(scene.facts());

            assertEquals(verdicts, verdicts(shuffled(scene.facts(), random)), "round " + round);
            assertEquals(verdicts, verdicts(shuffled(among(scene.facts(), scene(tier, random).facts()), random)),
                    "among others, round " + round);
        }
    }

    private static List<Verdict> verdicts(RotationFacts facts) {
        return RotationRules.evaluateAll(facts, Parameters.DEFAULT, Scene.ASKED);
    }

    /** Thirty teachers in a group of three units, one of them only just joined; rotations of all sorts, some unknown. */
    private static Scene scene(Tier tier, Random random) {
        var scene = new Scene(tier, 20);
        scene.member(scene.outside, UUID.randomUUID(), true, LONG_AGO, LocalDate.of(2026, 10, 9),
                EntryStatus.ACTIVE);
        scene.join(scene.outside, true, LocalDate.of(2026, 10, 10));
        IntStream.range(0, 8).forEach(i -> scene.hire(scene.outside, LONG_AGO));
        scene.hire(Scene.post(scene.home, LONG_AGO, LocalDate.of(2026, 8, 31)),
                Scene.post(scene.away, Scene.START, null));
        scene.hire(PersonnelCategory.FULL_TIME_TEACHER, false, 24, Rank.MIDDLE_MANAGER);
        var units = List.of(scene.home, scene.away, scene.outside);
        for (int i = 0; i < 25; i++) {
            var teacher = random.nextInt(scene.teachers.size());
            scene.rotate(teacher, units.get(random.nextInt(3)), units.get(random.nextInt(3)),
                    LocalDate.of(2026, 6, 1).plusDays(random.nextInt(180)),
                    random.nextBoolean() ? null : LocalDate.of(2026, 12, 1), LocalDate.of(2027, 8, 31),
                    random.nextInt(5) == 0 ? RotationMode.CIRCUIT : RotationMode.FULL_TIME, 6, random.nextBoolean());
            scene.honour(teacher, HonourKind.values()[random.nextInt(5)], LONG_AGO,
                    LocalDate.of(2026, 6, 1).plusDays(random.nextInt(180)));
            scene.leave(teacher, LeaveKind.values()[random.nextInt(LeaveKind.values().length)], LONG_AGO, null);
        }
        if (random.nextInt(3) == 0) {
            scene.units.remove(2);
            scene.teachers.remove(random.nextInt(scene.teachers.size()));
        }
        return scene;
    }

    private static RotationFacts among(RotationFacts facts, RotationFacts others) {
        return new RotationFacts(facts.group(), facts.year(), joined(facts.groups(), others.groups()),
                joined(facts.memberships(), others.memberships()), joined(facts.schools(), others.schools()),
                joined(facts.units(), others.units()), joined(facts.teachers(), others.teachers()),
                joined(facts.rotations(), others.rotations()), joined(facts.restatements(), others.restatements()));
    }

    private static RotationFacts shuffled(RotationFacts facts, Random random) {
        var teachers = facts.teachers().stream().map(teacher -> new Teacher(teacher.id(),
                shuffled(teacher.employments(), random), shuffled(teacher.honours(), random),
                shuffled(teacher.leaves(), random))).toList();
        return new RotationFacts(facts.group(), facts.year(), shuffled(facts.groups(), random),
                shuffled(facts.memberships(), random), shuffled(facts.schools(), random),
                shuffled(facts.units(), random), shuffled(teachers, random), shuffled(facts.rotations(), random),
                shuffled(facts.restatements(), random));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        var mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
