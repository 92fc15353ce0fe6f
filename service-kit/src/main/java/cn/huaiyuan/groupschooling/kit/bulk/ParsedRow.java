package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.json.Records;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.table.Fault;
import cn.huaiyuan.groupschooling.kit.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the file, parsed as a record of its kind.
 *
 * @param record   not to be used if there are findings
 * @param findings all that is wrong with it
 */
record ParsedRow<R>(Row row, R record, List<Finding> findings) {
    private static final int MOST_FINDINGS = 50;

    static <R extends Record> ParsedRow<R> of(Row row, ImportKind<R> kind, Records records) {
        var type = kind.row();
        var findings = new ArrayList<>(row.faults().stream().map(Finding::of).toList());
        var found = new ArrayList<Violation>();
        var record = type.cast(records.read(row.values(), type, Locale.SIMPLIFIED_CHINESE, found));
        if (!found.isEmpty()) {
            var inEnglish = new ArrayList<Violation>();
            records.read(row.values(), type, Locale.ENGLISH, inEnglish);
            // A wrong cell was reported when it was read; its field is null now, which only repeats that.
            var noted = row.faults().stream().map(Fault::field).filter(Objects::nonNull).collect(Collectors.toSet());
            for (int i = 0; i < found.size(); i++) {
                var fault = fault(row, found.get(i));
                if (!noted.contains(fault.field())) {
                    findings.add(new Finding(fault, found.get(i).text(), inEnglish.get(i).text()));
                }
            }
        }
        if (!findings.isEmpty() && record != null) {
            addForm(row, kind.form(record).found(), findings);
        }
        return new ParsedRow<>(row, record, few(findings));
    }

    private static void addForm(Row row, List<Violation> form, List<Finding> findings) {
        var noted = findings.stream().map(finding -> finding.fault().field()).collect(Collectors.toSet());
        form.stream().map(violation -> new Finding(fault(row, violation), violation.text(), violation.text()))
                .filter(finding -> !noted.contains(finding.fault().field())).forEach(findings::add);
    }

    /** A row with more findings is not a row of this table. */
    private static List<Finding> few(List<Finding> findings) {
        return findings.size() > MOST_FINDINGS ? findings.subList(0, MOST_FINDINGS) : findings;
    }

    boolean isSound() {
        return findings.isEmpty();
    }

    /** The refusal as findings of this row. */
    List<Finding> findings(ProblemException refusal) {
        if (refusal.violations().isEmpty()) {
            return List.of(Finding.of(new Fault(row.sheet(), row.number(), null, null, refusal.code(),
                    texts(refusal.args()), null)));
        }
        return few(refusal.violations().stream()
                .map(violation -> new Finding(fault(row, violation), violation.text(), violation.text())).toList());
    }

    private static Fault fault(Row row, Violation violation) {
        var field = field(row, violation);
        return new Fault(row.sheet(), row.number(), field == null ? null : row.headers().get(field), field,
                violation.code(), texts(violation.args()), field == null ? null : row.written().get(field));
    }

    /** The field of a violation: the innermost part of its pointer that is a column. */
    private static String field(Row row, Violation violation) {
        if (violation.parameter() != null) {
            return violation.parameter();
        }
        var parts = violation.pointer().split("/");
        return Stream.iterate(parts.length - 1, i -> i > 0, i -> i - 1).map(i -> parts[i])
                .filter(row.values()::has).findFirst().orElse(null);
    }

    private static List<String> texts(Object[] args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }
}
