package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
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
import java.time.Clock;
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

/** Keeps teachers, and moves their home where a rotation takes the personnel relation along. */
@ApplicationScoped
public class TeacherService {
    private static final Logger LOG = Logger.getLogger(TeacherService.class);

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
    Preconditions preconditions;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    /** @param created false where the teacher was known before */
    record Written(Teacher teacher, boolean created) {
    }

    @Transactional
    Written put(String staffNumber, TeacherEntry entry) {
        var today = LocalDate.now(clock);
        var reach = reaches.on(today, Roles.EDU_BUREAU, Roles.HR_BUREAU);
        // To the caller a teacher beyond reach is one that is not there, until the number itself is in the way.
        var registered = teachers.of(staffNumber);
        var found = teachers.lock(registered, teacher -> isReached(teacher, reach, today));
        if (entry.nationalId() != null) {
            indexKey.requireCurrent();
        }
        preconditions.requireMatchOrAbsent(found);

        var recorded = found.map(teacher -> teacher.career().employments()).orElse(List.of());
        // A unit that is out of reach is as good as none, but for those where the teacher is recorded already.
        var unitOf = entry.employments().stream().map(employment -> units.find(employment.unit())
                .filter(unit -> reach.covers(unit.id()) || TeacherRules.isAt(unit.id(), recorded))).toList();
        var employments = employments(entry, unitOf);
        var after = new Career(employments, entry.honourList(), entry.leaveList());
        var before = found.map(Teacher::career);
        var violations = new Violations();
        TeacherRules.employments(recorded, employments, unitOf, violations);
        TeacherRules.reach(reach, recorded, employments, violations);
        // What rests on employment is asked about once the employment itself is sound.
        var consequences = found.filter(teacher -> violations.isEmpty()).map(teacher -> resting.follow(
                new CareerChange(teacher, after, reach, Boolean.TRUE.equals(entry.endRotations()), entry.reason()),
                violations)).orElse(() -> {
                });
        TeacherRules.staffNumber(staffNumber, violations);
        TeacherRules.nationalId(entry.nationalId(), found.isPresent(), today, violations);
        TeacherRules.honours(before.map(Career::honours).orElse(List.of()), entry.honourList(), violations);
        TeacherRules.leaves(entry.leaveList(), violations);
        var number = number(entry, found, today);
        violations.require(number.isPresent() || found.isEmpty() || entry.nationalId() != null, "/nationalId",
                "national-id.unreadable");
        number.ifPresent(known -> TeacherRules.gender(entry.gender(), known, violations));
        var renumbered = found.isPresent() && number.isPresent() && isAnother(entry, found.get(), number.get());
        TeacherRules.reason(entry.reason(),
                renumbered || before.isPresent() && TeacherRules.rewritesPast(before.get(), after, today)
                        || TeacherRules.restates(before.orElse(Career.NONE), after, today),
                violations);
        violations.rejectIfAny();
        if (found.isEmpty() && registered.isPresent()) {
            throw collision("staff-number-taken", staffNumber, registered.get());
        }
        consequences.run();
        return write(found, staffNumber, entry, number.orElseThrow(), after);
    }

    private Written write(Optional<Teacher> found, String staffNumber, TeacherEntry entry, IdentityNumber number,
            Career career) {
        var teacher = found.orElseGet(() -> new Teacher(staffNumber));
        var before = found.map(TeacherState::of).orElse(null);
        var gender = entry.gender() != null ? entry.gender() : number.gender();
        var renumbered = found.isEmpty() || isAnother(entry, teacher, number);
        var unreadable = !renumbered && vault.open(teacher.identity(), teacher.id()).isEmpty();
        if (!renumbered && !unreadable && entry.name().equals(teacher.name()) && gender.equals(teacher.gender())
                && career.equals(teacher.career())) {
            return new Written(teacher, false);
        }
        if (renumbered) {
            teachers.withIdentity(vault.index(number)).ifPresent(holder -> {
                throw collision("national-id-duplicate", staffNumber, holder);
            });
        }
        if (renumbered || unreadable) {
            teacher.identify(vault.seal(number, teacher.id()));
        }
        teacher.describe(entry.name(), gender);
        teacher.pursue(career);
        teachers.persist(teacher);
        var type = found.isPresent() ? "teacher.changed.v1" : "teacher.registered.v1";
        outbox.record(new Change<>(type, teacher, TeacherState.of(teacher), before, entry.reason()));
        return new Written(teacher, found.isEmpty());
    }

    /**
     * Moves the home unit from a day on, with an event of its own; part of the transaction that calls it.
     *
     * @throws IllegalStateException where there is no employment on that day
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Teacher teacher, UUID unit, LocalDate on, String reason) {
        var before = TeacherState.of(teacher);
        teacher.moveTo(unit, on);
        outbox.record(new Change<>("teacher.changed.v1", teacher, TeacherState.of(teacher), before, reason));
    }

    Teacher get(String idOrNumber, LocalDate asOf) {
        var reach = reaches.on(asOf, TeacherReaders.OF_THE_COUNTY);
        return teachers.seek(idOrNumber).filter(teacher -> reach.covers(teacher.homeOn(asOf).orElse(null)))
                .orElseThrow(() -> ProblemException.notFound("teacher"));
    }

    Page<TeacherView> list(String unit, String group, LocalDate asOf, PageRequest page) {
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

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Who reaches a teacher only as of a past day sees nothing of what came after it. */
    private List<TeacherView> views(List<Teacher> found, LocalDate asOf) {
        var today = today();
        var reach = reaches.on(today, TeacherReaders.OF_THE_COUNTY);
        var places = units.byId(found.stream().flatMap(teacher -> teacher.career().employments().stream())
                .map(Employment::unitId).collect(Collectors.toSet()));
        return found.stream().map(teacher -> TeacherView.of(teacher, vault.open(teacher.identity(), teacher.id()),
                isReached(teacher, reach, today)
                        ? teacher.career()
                        : teacher.career().upTo(asOf),
                asOf, places)).toList();
    }

    /** Logged, since who may not read the other record learns from the refusal that there is one. */
    private ProblemException collision(String code, String staffNumber, Teacher other) {
        LOG.infof("%s: %s of %s collides with %s", code, staffNumber, caller.name(), other.id());
        var refusal = ProblemException.conflict(code);
        var path = TeacherResource.PATH + "/" + other.staffNumber();
        return readableOn(other, today())
                .map(day -> refusal.naming(day.equals(today()) ? path : path + "?asOf=" + day)).orElse(refusal);
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

    private static boolean isReached(Teacher teacher, Reach reach, LocalDate today) {
        return reach.covers(teacher.career().homeFrom(today).orElse(null));
    }

    /** The number given, or the one that is known; empty where none can be read, or the one given is none. */
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
