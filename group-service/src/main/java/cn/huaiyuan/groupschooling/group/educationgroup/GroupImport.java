package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tables of groups. */
@ApplicationScoped
class GroupImport implements ImportKind<GroupRow> {
    private static final List<Column> COLUMNS = List.of(
            Column.code("groupCode", "集团代码", "集团编码").withExample("HY-G01"),
            Column.text("name", "集团名称", "教育集团", "名称").withExample("怀远实验中学教育集团"),
            Column.choice("kind", EducationGroup.Kind.class,
                    Column.words("城区", "URBAN_ANNEX3", "乡镇", "TOWNSHIP", "其他", "OTHER"), "集团类别", "类别")
                    .withExample("城区"),
            Column.date("foundedOn", "成立日期", "组建日期").withExample("2024-02-20"),
            Column.date("dissolvedOn", "撤销日期", "解散日期").optional(),
            Column.choice("tier", Tier.class,
                    Column.words("紧密型", "TIGHT", "松散型", "LOOSE", "紧密", "TIGHT", "松散", "LOOSE"),
                    "集团类型", "类型").withExample("紧密型"),
            Column.choice("governance", Governance.class,
                    Column.words("单法人制", "SINGLE_LEGAL_PERSON", "团队管理法", "TEAM_MANAGEMENT", "团队管理", "TEAM_MANAGEMENT",
                            "协议",
                            "AGREEMENT"),
                    "治理方式", "管理模式").withExample("团队管理法"),
            Column.text("document", "依据文件", "依据").withExample("怀教组〔2024〕1号"),
            Column.flag("assumed", "是否假定", "假定").withExample("否"), Column.text("reason", "更正原因", "原因").optional());

    @Inject
    GroupService service;

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EDU_BUREAU);
    }

    @Override
    public Class<GroupRow> row() {
        return GroupRow.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Violations form(GroupRow row) {
        return new Violations().require(row.groupCode() == null || TierRules.isCode(row.groupCode()), "/groupCode",
                "group.code");
    }

    @Override
    public String key(GroupRow row) {
        return row.groupCode();
    }

    @Override
    public List<Outcome> enter(List<GroupRow> rows) {
        return service.enter(rows);
    }
}
