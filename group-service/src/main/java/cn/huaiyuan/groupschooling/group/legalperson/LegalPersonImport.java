package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tables of legal persons. */
@ApplicationScoped
class LegalPersonImport implements ImportKind<LegalPersonRow> {
    private static final List<Column> COLUMNS = List.of(
            Column.code("legalPersonCode", "统一社会信用代码", "信用代码", "法人代码").withExample("123403210000000197"),
            Column.text("name", "法人名称", "单位名称", "名称").withExample("怀远实验中学"),
            Column.date("registeredOn", "登记日期", "成立日期").withExample("2010-09-01"),
            Column.date("deregisteredOn", "注销日期").optional(),
            Column.text("deregistrationDocument", "注销批准文号", "注销文号").optional(),
            Column.text("checkOverride", "校验不符说明", "校验位不符说明").optional(),
            Column.text("reason", "更正原因", "原因").optional());

    @Inject
    LegalPersonService service;

    @Override
    public String name() {
        return "legal-persons";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EDU_BUREAU, Roles.ESTABLISHMENT_OFFICE);
    }

    @Override
    public Class<LegalPersonRow> row() {
        return LegalPersonRow.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Violations form(LegalPersonRow row) {
        return new Violations().require(row.legalPersonCode() == null || LegalPersonRules.isCode(row.legalPersonCode()),
                "/legalPersonCode",
                "legal-person.code");
    }

    @Override
    public String key(LegalPersonRow row) {
        return row.legalPersonCode();
    }

    @Override
    public List<Outcome> enter(List<LegalPersonRow> rows) {
        return service.enter(rows);
    }
}
