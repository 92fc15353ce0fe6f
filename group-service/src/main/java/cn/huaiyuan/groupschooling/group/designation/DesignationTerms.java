package cn.huaiyuan.groupschooling.group.designation;

import java.time.LocalDate;

/** By which document, from when to when. */
record DesignationTerms(String document, LocalDate validFrom, LocalDate validTo) {
}
