package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.id.Identified;
import cn.huaiyuan.groupschooling.kit.id.Ids;
import cn.huaiyuan.groupschooling.kit.problem.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that was wrong with a job's file. */
@Entity
class ImportFault implements Identified {
    @Id
    private UUID id = Ids.next();
    private UUID jobId;
    private int place;
    private String sheet;
    private int rowNumber;
    private String columnName;
    private String field;
    private String code;
    /** Texts. Not a list of String: Hibernate has one column type per Java type, and services store that one as an array. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Object> args;
    @Column(name = "wording_zh")
    private String wordingZh;
    @Column(name = "wording_en")
    private String wordingEn;
    private String value;

    protected ImportFault() {
    }

    /** @param place numbers the job's faults from 1 */
    ImportFault(UUID job, int place, Finding finding) {
        var fault = finding.fault();
        jobId = job;
        this.place = place;
        sheet = fault.sheet();
        rowNumber = fault.row();
        columnName = fault.column();
        field = fault.field();
        code = fault.code();
        args = List.copyOf(fault.args());
        wordingZh = finding.zh();
        wordingEn = finding.en();
        value = fault.value();
    }

    @Override
    public UUID id() {
        return id;
    }

    int place() {
        return place;
    }

    ImportFaultView view(Locale language) {
        var wording = Locale.ENGLISH.equals(language) ? wordingEn : wordingZh;
        return new ImportFaultView(sheet, rowNumber, columnName, field, code,
                wording == null ? message(language) : wording, value);
    }

    private String message(Locale language) {
        var shown = args.stream().map(Object::toString).map(arg -> Texts.find(language, "noun." + arg).orElse(arg))
                .toArray();
        return Texts.find(language, "violation." + code, shown)
                .or(() -> Texts.find(language, "problem." + code + ".detail", shown))
                .or(() -> Texts.find(language, "problem." + code, shown)).orElse(code);
    }
}
