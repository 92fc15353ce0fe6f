package cn.huaiyuan.groupschooling.funding.fund;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The county's money for group schooling in one fiscal year, 1 January to 31 December. */
@Entity
public class SpecialFund extends Aggregate {
    private int fiscalYear;
    private long amountFen;
    private String document;
    @Enumerated(EnumType.STRING)
    private Status status;
    private LocalDate openedOn;
    private LocalDate closedOn;

    public enum Status {
        OPEN, CLOSED
    }

    protected SpecialFund() {
    }

    SpecialFund(int fiscalYear, long amountFen, String document, LocalDate openedOn) {
        this.fiscalYear = fiscalYear;
        this.amountFen = amountFen;
        this.document = document;
        this.openedOn = openedOn;
        this.status = Status.OPEN;
    }

    /** @throws IllegalStateException if it is closed already; the service checks this first */
    void close(LocalDate on) {
        if (status != Status.OPEN) {
            throw new IllegalStateException("the fund of " + fiscalYear + " is closed already");
        }
        status = Status.CLOSED;
        closedOn = on;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public long amountFen() {
        return amountFen;
    }

    public String document() {
        return document;
    }

    public Status status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The last day on which awards could be made from it; null while it is open. */
    public LocalDate closedOn() {
        return closedOn;
    }
}
