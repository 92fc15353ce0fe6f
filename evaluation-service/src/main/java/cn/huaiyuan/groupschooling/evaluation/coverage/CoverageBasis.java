package cn.huaiyuan.groupschooling.evaluation.coverage;

/** What coverage is counted in (D-01). */
public enum CoverageBasis {
    /** Units, a campus's stage each: the one that is judged. */
    UNIT,
    /** Schools, covered if all of their counted units are. */
    SCHOOL,
    /** Students of the counted units, by the school year's census. */
    STUDENT,
    /** Groups: the tight ones among all. */
    GROUP,
    /** Legal persons, covered if all counted units of all their schools are (D-37). */
    LEGAL_PERSON
}
