package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stage on one campus of a school. */
@Entity
public class Unit extends Aggregate {
    private String unitCode;
    private String campusCode;
    @ManyToOne(optional = false)
    private School school;
    private String displayName;
    private String currentName;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private LocalDate openedOn;
    private LocalDate closedOn;
    @ElementCollection
    @CollectionTable(name = "unit_suspension", joinColumns = @JoinColumn(name = "unit_id"))
    private List<Suspension> suspensions = new ArrayList<>();

    /** A teaching point (教学点) is counted apart from regular units in coverage (D-02). */
    @Schema(name = "UnitKind")
    public enum Kind {
        REGULAR, TEACHING_POINT
    }

    protected Unit() {
    }

    Unit(String unitCode, School school, UnitRegistration registration) {
        this.unitCode = unitCode;
        this.campusCode = registration.campusCode();
        this.stage = registration.stage();
        this.school = school;
        change(registration);
    }

    /** Code, campus, stage and school stay: another stage or campus is another unit. */
    void change(UnitRegistration registration) {
        displayName = registration.displayName();
        currentName = registration.currentName();
        kind = registration.kind();
        openedOn = registration.openedOn();
        closedOn = registration.closedOn();
        suspensions.clear();
        registration.suspensionPeriods().forEach(period -> suspensions.add(new Suspension(period)));
    }

    public String unitCode() {
        return unitCode;
    }

    public String campusCode() {
        return campusCode;
    }

    public School school() {
        return school;
    }

    /** Its name within the group (annex 3: 校本部, 老校区). */
    public String displayName() {
        return displayName;
    }

    /** The name it goes by outside (annex 3: 现实验小学); null where there is none beside. */
    public String currentName() {
        return currentName;
    }

    public Stage stage() {
        return stage;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it no longer exists; null while it does. */
    public LocalDate closedOn() {
        return closedOn;
    }

    public List<Period> suspensions() {
        return suspensions.stream().map(Suspension::period).toList();
    }

    public Life life() {
        return new Life(openedOn, closedOn);
    }
}
