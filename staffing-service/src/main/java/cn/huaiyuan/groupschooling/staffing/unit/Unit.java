package cn.huaiyuan.groupschooling.staffing.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit (campus × stage), as far as staffing has to know it.
 *
 * @param campusCode tells campuses apart; a school or an employer does not, for groups of one legal person have several
 *                   campuses
 * @param closedOn   the first day on which it no longer exists; null while it is open
 * @param voided     whether it was entered by mistake: nobody is to be sent there any more
 */
public record Unit(UUID id, String unitCode, String campusCode, LocalDate openedOn, LocalDate closedOn,
        boolean voided) {

    public boolean isOpenedBy(LocalDate day) {
        return !openedOn.isAfter(day);
    }

    /** @param day null is a day without end */
    public boolean isClosedBy(LocalDate day) {
        return closedOn != null && (day == null || !day.isBefore(closedOn));
    }
}
