package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Period;
import java.time.LocalDate;

/** The document of a designation and its days. */
record DesignationTerms(String document, LocalDate validFrom, LocalDate validTo) {

    Period period() {
        return new Period(validFrom, validTo);
    }
}
