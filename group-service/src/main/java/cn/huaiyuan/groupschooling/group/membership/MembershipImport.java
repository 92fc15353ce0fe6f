package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tables of memberships. */
@ApplicationScoped
class MembershipImport implements ImportKind<MembershipRow> {
    private static final List<Column> COLUMNS = List.of(
            Column.code("group", "集团代码", "集团编码").withExample("HY-G01"),
            Column.code("unit", "单位代码", "单位编码", "成员校代码").withExample("3134000001-C01-J"),
            Column.choice("role", Membership.Role.class, Column.words("总校", "HQ", "成员校", "MEMBER", "成员", "MEMBER"),
                    "角色", "身份").withExample("成员校"),
            Column.flag("primary", "是否主集团", "主集团").withExample("是"),
            Column.date("validFrom", "加入日期", "加入年月").withExample("2024-02-20"),
            Column.lastDay("validTo", "最后一日", "退出前一日").optional(),
            Column.choice("reason", Membership.Reason.class,
                    Column.words("组建", "FOUNDING", "承接新校", "NEW_SCHOOL", "新建校", "NEW_SCHOOL", "加入", "JOINED"), "加入方式",
                    "加入缘由").withExample("组建"),
            Column.text("changeReason", "补录或更正原因", "更正原因", "补录说明", "原因").optional());

    @Inject
    MembershipService service;

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EDU_BUREAU);
    }

    @Override
    public Class<MembershipRow> row() {
        return MembershipRow.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String key(MembershipRow row) {
        return row.key();
    }

    @Override
    public List<Outcome> enter(List<MembershipRow> rows) {
        return service.enter(rows);
    }
}
