package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tables of censuses: one unit in one school year. */
@ApplicationScoped
class CensusImport implements ImportKind<CensusRow> {
    private static final List<Column> COLUMNS = List.of(
            Column.code("unitCode", "单位代码", "单位编码", "校区学段代码").withExample("3134000001-C01-J"),
            Column.code("schoolYear", "学年", "学年度").withExample("2026-2027"),
            Column.integer("students", "学生数", "在校生数", "在校学生数").withExample("2459"),
            Column.integer("classes", "班级数", "班数", "教学班数").withExample("38"),
            Column.text("reason", "更正原因", "原因").optional(), Column.text("document", "依据文件", "依据").optional());

    @Inject
    CensusService service;

    @Override
    public String name() {
        return "censuses";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EDU_BUREAU);
    }

    @Override
    public Class<CensusRow> row() {
        return CensusRow.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Violations form(CensusRow row) {
        return new Violations().require(row.schoolYear() == null || SchoolYear.parse(row.schoolYear()).isPresent(),
                "/schoolYear",
                "school-year");
    }

    @Override
    public String key(CensusRow row) {
        return row.key();
    }

    @Override
    public List<Outcome> enter(List<CensusRow> rows) {
        return service.enter(rows);
    }
}
