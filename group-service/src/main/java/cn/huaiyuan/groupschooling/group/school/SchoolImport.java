package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tables of schools. */
@ApplicationScoped
class SchoolImport implements ImportKind<SchoolRow> {
    private static final List<Column> COLUMNS = List.of(
            Column.code("schoolCode", "学校标识码", "学校代码", "标识码").withExample("3134000001"),
            Column.text("name", "学校名称", "名称").withExample("怀远实验中学"),
            Column.choice("kind", School.Kind.class,
                    Column.words("学校", "SCHOOL", "一般学校", "SCHOOL", "中心学校", "TOWNSHIP_CENTRAL_SCHOOL", "乡镇中心学校",
                            "TOWNSHIP_CENTRAL_SCHOOL"),
                    "学校类型", "类型").optional().withExample("学校"),
            Column.choice("ownership", School.Ownership.class, Column.words("公办", "PUBLIC", "民办", "PRIVATE"), "办学性质",
                    "举办者类型",
                    "性质").withExample("公办"),
            Column.date("openedOn", "开办日期", "建校日期", "建校年月").withExample("2010-09-01"),
            Column.date("closedOn", "关闭日期", "撤销日期").optional(),
            Column.code("legalPersonCode", "统一社会信用代码", "法人代码", "信用代码").optional().withExample("123403210000000197"),
            Column.date("legalPersonFrom", "法人起始日期", "法人起始年月").optional().withExample("2010-09-01"),
            Column.text("reason", "更正原因", "原因").optional());

    @Inject
    SchoolService service;

    @Override
    public String name() {
        return "schools";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EDU_BUREAU);
    }

    @Override
    public Class<SchoolRow> row() {
        return SchoolRow.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Violations form(SchoolRow row) {
        return new Violations().require(row.schoolCode() == null || SchoolRules.isCode(row.schoolCode()), "/schoolCode",
                "school.code");
    }

    @Override
    public String key(SchoolRow row) {
        return row.schoolCode();
    }

    @Override
    public List<Outcome> enter(List<SchoolRow> rows) {
        return service.enter(rows);
    }
}
