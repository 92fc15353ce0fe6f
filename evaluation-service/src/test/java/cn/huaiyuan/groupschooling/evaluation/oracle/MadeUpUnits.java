package cn.huaiyuan.groupschooling.evaluation.oracle;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageFacts;
import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Suspension;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A county of few units and groups from 2023 to 2027, at random. */
final class MadeUpUnits {
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
    private static final int DAYS = 1_300;

    final CoverageFacts facts;
    final LocalDate asOf;
    private final Random random;

    MadeUpUnits(long seed) {
        random = new Random(seed);
        asOf = day();
        var schools = new ArrayList<School>();
        var units = new ArrayList<Unit>();
        var groups = new ArrayList<Group>();
        var memberships = new ArrayList<Membership>();
        var censuses = new ArrayList<Census>();
        for (int i = 0; i < 3; i++) {
            schools.add(new School(id(), i == 0 ? Ownership.PRIVATE : Ownership.PUBLIC, null, null, null));
            var changed = day();
            groups.add(new Group(id(), one(FIRST, FIRST, day()), one(null, null, day()),
                    List.of(new TierPeriod(i > 1 ? Tier.LOOSE : Tier.TIGHT, FIRST, changed, false),
                            new TierPeriod(one(Tier.TIGHT, Tier.TIGHT, Tier.LOOSE), changed.plusDays(1), null, false)),
                    null));
        }
        for (int i = random.nextInt(9); i > 0; i--) {
            var unit = id();
            var closed = random.nextInt(5) == 0 ? day() : null;
            units.add(new Unit(unit, "U" + i, schools.get(random.nextInt(4) * 2 % 3).id(), null, "C" + i,
                    one(Stage.PRIMARY, Stage.JUNIOR, Stage.PRIMARY, Stage.SPECIAL),
                    one(UnitKind.REGULAR, UnitKind.REGULAR, UnitKind.REGULAR, UnitKind.TEACHING_POINT), null,
                    one(FIRST, FIRST, day()), closed,
                    random.nextInt(5) > 0 ? List.of() : List.of(new Suspension(day(), one(null, day()))), null, null));
            for (int year = 2023; year <= 2026; year++) {
                if (random.nextInt(3) > 0) {
                    censuses.add(new Census(unit, new SchoolYear(year), random.nextInt(4) * 50L,
                            one(EntryStatus.ACTIVE, EntryStatus.ACTIVE, EntryStatus.ACTIVE, EntryStatus.VOIDED)));
                }
            }
            for (int j = random.nextInt(3); j > 0; j--) {
                memberships.add(new Membership(id(), groups.get(random.nextInt(3)).id(), unit, j == 1,
                        one(FIRST, FIRST, day()), one(null, null, day()),
                        one(EntryStatus.ACTIVE, EntryStatus.ACTIVE, EntryStatus.ACTIVE, EntryStatus.VOIDED)));
            }
        }
        facts = new CoverageFacts(schools, units, groups, memberships, censuses);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
