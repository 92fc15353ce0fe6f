package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** A legal person (法人), as the registrar numbers it. */
@Entity
public class LegalPerson extends Voidable {
    @Column(name = "legal_person_code")
    private String code;
    private String name;
    private LocalDate registeredOn;
    private LocalDate deregisteredOn;
    private String deregistrationDocument;
    private String checkOverride;

    protected LegalPerson() {
    }

    LegalPerson(String code, LegalPersonRegistration registration) {
        this.code = code;
        change(registration);
    }

    void change(LegalPersonRegistration registration) {
        name = registration.name();
        registeredOn = registration.registeredOn();
        deregisteredOn = registration.deregisteredOn();
        deregistrationDocument = registration.deregistrationDocument();
        checkOverride = registration.checkOverride();
        stand();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    /** First day on which it no longer exists; null while it does. */
    public LocalDate deregisteredOn() {
        return deregisteredOn;
    }

    /** The establishment office's approval of the deregistration; null while it exists. */
    public String deregistrationDocument() {
        return deregistrationDocument;
    }

    /** Why its code is right although the check character does not fit; null if it fits. */
    public String checkOverride() {
        return checkOverride;
    }

    public Life life() {
        return new Life(registeredOn, deregisteredOn);
    }
}
