package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.id.Identified;
import cn.huaiyuan.groupschooling.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that was wrong with a job's file; in the order of the file. */
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
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> args;
    @Column(name = "wording_zh")
    private String wordingZh;
    @Column(name = "wording_en")
    private String wordingEn;
    private String value;

    protected ImportFault() {
    }

    /** @param place counts the job's faults from 1 */
    ImportFault(UUID job, int place, Finding finding) {
        var fault = finding.fault();
        jobId = job;
        this.place = place;
        sheet = fault.sheet();
        rowNumber = fault.row();
        columnName = fault.column();
        field = fault.field();
        code = fault.code();
        args = fault.args();
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

    String sheet() {
        return sheet;
    }

    int rowNumber() {
        return rowNumber;
    }

    String columnName() {
        return columnName;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    List<String> args() {
        return args;
    }

    String wordingZh() {
        return wordingZh;
    }

    String wordingEn() {
        return wordingEn;
    }

    String value() {
        return value;
    }
}
