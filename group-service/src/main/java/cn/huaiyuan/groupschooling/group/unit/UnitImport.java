package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tables of units: one stage on one campus. */
@ApplicationScoped
class UnitImport implements ImportKind<UnitRow> {
    private static final List<Column> COLUMNS = List.of(
            Column.code("unitCode", "单位代码", "单位编码", "校区学段代码").withExample("3134000001-C01-J"),
            Column.code("schoolCode", "学校标识码", "学校代码", "标识码").withExample("3134000001"),
            Column.code("campusCode", "校区代码", "校区编码").withExample("3134000001-C01"),
            Column.text("displayName", "校区", "校区名称", "集团内名称").withExample("校本部"),
            Column.text("currentName", "现用名", "对外名称", "现名").optional().withExample("实验中学新校区"),
            Column.choice("stage", Stage.class,
                    Column.words("小学", "PRIMARY", "初中", "JUNIOR", "普通初中", "JUNIOR", "高中", "SENIOR_HIGH", "普通高中",
                            "SENIOR_HIGH",
                            "特殊教育", "SPECIAL", "特教", "SPECIAL", "中职", "VOCATIONAL", "中等职业", "VOCATIONAL"),
                    "学段").withExample("初中"),
            Column.choice("kind", Unit.Kind.class,
                    Column.words("教学点", "TEACHING_POINT", "普通", "REGULAR", "校区", "REGULAR", "一般", "REGULAR"), "单位类型",
                    "类型").withExample("普通"),
            Column.date("openedOn", "开办日期", "启用日期", "建校年月").withExample("2010-09-01"),
            Column.date("closedOn", "关闭日期", "撤销日期").optional(), Column.text("reason", "更正原因", "原因").optional());

    @Inject
    UnitService service;

    @Override
    public String name() {
        return "units";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EDU_BUREAU);
    }

    @Override
    public Class<UnitRow> row() {
        return UnitRow.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Violations form(UnitRow row) {
        return new Violations().require(row.campusCode() == null || UnitRules.isCampusCode(row.campusCode()),
                "/campusCode",
                "campus.code");
    }

    @Override
    public String key(UnitRow row) {
        return row.unitCode();
    }

    @Override
    public List<Outcome> enter(List<UnitRow> rows) {
        return service.enter(rows);
    }
}
