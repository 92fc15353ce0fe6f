package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.staffing.identity.IdentityNumber;
import cn.huaiyuan.groupschooling.staffing.identity.IdentityVault;
import cn.huaiyuan.groupschooling.staffing.identity.IndexKeyWatch;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import cn.huaiyuan.groupschooling.staffing.unit.Reaches;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import cn.huaiyuan.groupschooling.staffing.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Keeps teachers, and moves their home if the personnel relation moves with a rotation. */
@ApplicationScoped
public class TeacherService {
    private static final Logger LOG = Logger.getLogger(TeacherService.class);
    private static final String CHANGED = "changed";

    @Inject
    Teachers teachers;
    @Inject
    Units units;
    @Inject
    Reaches reaches;
    @Inject
    IdentityVault vault;
    @Inject
    @Readiness
    IndexKeyWatch indexKey;
    @Inject
    Outbox outbox;
    @Inject
    RestsOnCareer resting;
    @Inject
    Caller caller;
    @Inject
    Today today;

    @Transactional
    Change<Teacher> put(String staffNumber, IfMatch ifMatch, TeacherEntry entry) {
        var day = today.date();
        var reach = reaches.on(day, Roles.EDU_BUREAU, Roles.HR_BUREAU);
        // To the caller, a teacher out of reach does not exist, until the number itself is taken.
        var registered = teachers.of(staffNumber);
        var found = teachers.lock(registered, teacher -> isReached(teacher, reach, day));
        if (entry.nationalId() != null) {
            indexKey.requireCurrent();
        }
        ifMatch.requireIfPresent(found);

        var recorded = found.map(teacher -> teacher.career().employments()).orElse(List.of());
        // A unit out of reach counts as unknown, unless the teacher is recorded there already.
        var unitOf = entry.employments().stream().map(employment -> units.find(employment.unit())
                .filter(unit -> reach.covers(unit.id()) || TeacherRules.isAt(unit.id(), recorded))).toList();
        var employments = employments(entry, unitOf);
        var after = new Career(employments, entry.honourList(), entry.leaveList());
        var before = found.map(Teacher::career);
        var violations = TeacherRules.employments(recorded, employments, unitOf)
                .addAll(TeacherRules.reach(reach, recorded, employments));
        // What depends on the employments is checked only if they are valid.
        var consequences = found.filter(teacher -> violations.isEmpty()).map(teacher -> resting.follow(
                new CareerChange(teacher, after, reach, Boolean.TRUE.equals(entry.endRotations()), entry.reason()),
                violations)).orElse(() -> {
                });
        var number = number(entry, found, day);
        violations.addAll(TeacherRules.staffNumber(staffNumber))
                .addAll(TeacherRules.nationalId(entry.nationalId(), found.isPresent(), day))
                .addAll(TeacherRules.honours(before.map(Career::honours).orElse(List.of()), entry.honourList()))
                .addAll(TeacherRules.leaves(entry.leaveList()))
                .require(number.isPresent() || found.isEmpty() || entry.nationalId() != null, "/nationalId",
                        "national-id.unreadable");
        number.ifPresent(known -> violations.addAll(TeacherRules.gender(entry.gender(), known)));
        var renumbered = found.isPresent() && number.isPresent() && isAnother(entry, found.get(), number.get());
        violations.addAll(TeacherRules.reason(entry.reason(),
                renumbered || before.isPresent() && TeacherRules.rewritesPast(before.get(), after, day)
                        || TeacherRules.restates(before.orElse(Career.NONE), after, day)))
                .rejectIfAny();
        if (found.isEmpty() && registered.isPresent()) {
            throw collision("staff-number-taken", staffNumber, registered.get());
        }
        consequences.run();
        return outbox.record(write(found, staffNumber, entry, number.orElseThrow(), after));
    }

    private Change<Teacher> write(Optional<Teacher> found, String staffNumber, TeacherEntry entry,
            IdentityNumber number,
            Career career) {
        var teacher = found.orElseGet(() -> new Teacher(staffNumber));
        var gender = entry.gender() != null ? entry.gender() : number.gender();
        var renumbered = found.isEmpty() || isAnother(entry, teacher, number);
        var unreadable = !renumbered && vault.open(teacher.identity(), teacher.id()).isEmpty();
        if (!renumbered && !unreadable && entry.name().equals(teacher.name()) && gender.equals(teacher.gender())
                && career.equals(teacher.career())) {
            return TeacherState.NOUN.unchanged(teacher);
        }
        if (renumbered) {
            teachers.withIdentity(vault.index(number)).ifPresent(holder -> {
                throw collision("national-id-duplicate", staffNumber, holder);
            });
        }
        Runnable describe = () -> {
            if (renumbered || unreadable) {
                teacher.identify(vault.seal(number, teacher.id()));
            }
            teacher.describe(entry.name(), gender);
            teacher.pursue(career);
        };
        if (found.isPresent()) {
            return TeacherState.NOUN.changed(CHANGED, teacher, entry.reason(), describe);
        }
        describe.run();
        teachers.persist(teacher);
        return TeacherState.NOUN.created("registered", teacher, entry.reason());
    }

    /**
     * Moves the home unit from a day on, and records the teacher's own event, in the transaction of the caller.
     *
     * @throws IllegalStateException if there is no employment on that day
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Teacher teacher, UUID unit, LocalDate on, String reason) {
        outbox.record(TeacherState.NOUN.changed(CHANGED, teacher, reason, () -> teacher.moveTo(unit, on)));
    }

    Teacher get(String idOrNumber, LocalDate asOf) {
        var reach = reaches.on(asOf, TeacherReaders.OF_THE_COUNTY);
        return teachers.seek(idOrNumber).filter(teacher -> reach.covers(teacher.homeOn(asOf).orElse(null)))
                .orElseThrow(() -> ProblemException.notFound("teacher"));
    }

    Page<TeacherView> list(String unit, String group, LocalDate asked, PageRequest page) {
        var asOf = today.or(asked, page);
        var wanted = Optional.ofNullable(unit).flatMap(units::find).map(Unit::id).orElse(null);
        if (unit != null && wanted == null) {
            return Page.whole(List.of());
        }
        return teachers.list(reaches.on(asOf, TeacherReaders.OF_THE_COUNTY), wanted, group, asOf, page)
                .mapAll(found -> views(found, asOf));
    }

    /** The teacher as of a day, with the identity number masked. */
    TeacherView view(Teacher teacher, LocalDate asOf) {
        return views(List.of(teacher), asOf).get(0);
    }

    /** A caller who reaches a teacher only as of a past day does not see what came after it. */
    private List<TeacherView> views(List<Teacher> found, LocalDate asOf) {
        var day = today.date();
        var reach = reaches.on(day, TeacherReaders.OF_THE_COUNTY);
        var known = units.byId(found.stream().flatMap(teacher -> teacher.career().employments().stream())
                .map(Employment::unitId).collect(Collectors.toSet()));
        return found.stream().map(teacher -> TeacherView.of(teacher, vault.open(teacher.identity(), teacher.id()),
                isReached(teacher, reach, day)
                        ? teacher.career()
                        : teacher.career().upTo(asOf),
                asOf, known)).toList();
    }

    /** Logged, because a caller who may not read the other record learns from the refusal that it exists. */
    private ProblemException collision(String code, String staffNumber, Teacher other) {
        LOG.infof("%s: %s of %s collides with %s", code, staffNumber, caller.name(), other.id());
        var refusal = ProblemException.conflict(code);
        var path = "/v1/teachers/" + other.staffNumber();
        return readableOn(other, today.date())
                .map(day -> refusal.naming(day.equals(today.date()) ? path : path + "?asOf=" + day)).orElse(refusal);
    }

    /** The day nearest to today as of which {@link #get} shows the teacher to the caller. */
    private Optional<LocalDate> readableOn(Teacher teacher, LocalDate today) {
        if (reaches.on(today, TeacherReaders.OF_THE_COUNTY).county()) {
            return Optional.of(today);
        }
        var employments = teacher.career().employments();
        var reached = reaches.days(employments.stream().map(Employment::unitId).toList(),
                TeacherReaders.OF_THE_COUNTY);
        return employments.stream().flatMap(employment -> reached.stream()
                .filter(days -> days.unit().equals(employment.unitId()))
                .flatMap(days -> days.nearest(today, employment.validFrom(), employment.validTo()).stream()))
                .min(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(today, day))));
    }

    private static boolean isReached(Teacher teacher, Reach reach, LocalDate day) {
        return reach.covers(teacher.career().homeFrom(day).orElse(null));
    }

    /** The number given, or the one that is known; empty if it is not valid or cannot be read. */
    private Optional<IdentityNumber> number(TeacherEntry entry, Optional<Teacher> found, LocalDate today) {
        if (entry.nationalId() == null) {
            return found.flatMap(teacher -> vault.open(teacher.identity(), teacher.id()));
        }
        return IdentityNumber.faults(entry.nationalId(), today).isEmpty()
                ? Optional.of(IdentityNumber.of(entry.nationalId()))
                : Optional.empty();
    }

    private boolean isAnother(TeacherEntry entry, Teacher teacher, IdentityNumber number) {
        return entry.nationalId() != null
                && !Arrays.equals(teacher.identity().blindIndex(), vault.index(number));
    }

    private static List<Employment> employments(TeacherEntry entry, List<Optional<Unit>> unitOf) {
        var employments = new ArrayList<Employment>();
        for (int i = 0; i < unitOf.size(); i++) {
            var given = entry.employments().get(i);
            employments.add(new Employment(unitOf.get(i).map(Unit::id).orElse(null), given.category(),
                    given.onEstablishment(), given.contractMonths(), given.rank(), given.validFrom(),
                    given.validTo()));
        }
        return employments;
    }
}
