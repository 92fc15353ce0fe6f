package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.id.Identified;
import cn.huaiyuan.groupschooling.kit.id.Ids;
import cn.huaiyuan.groupschooling.kit.table.Format;
import cn.huaiyuan.groupschooling.kit.table.SheetReport;
import cn.huaiyuan.groupschooling.kit.table.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file that is to be imported, how far that has come, and what came of it. */
@Entity
class ImportJob implements Identified {
    @Id
    private UUID id = Ids.next();
    private String kind;
    @Enumerated(EnumType.STRING)
    private Format format;
    private String givenCharset;
    private String charset;
    private boolean dryRun;
    private boolean atomic;
    @Enumerated(EnumType.STRING)
    private Status status = Status.QUEUED;
    private String actor;
    private String actorRoles;
    private String traceparent;
    private LocalDate submittedOn;
    private Instant submittedAt;
    private Instant startedAt;
    private Instant finishedAt;
    private Instant setAsideAt;
    private long bytes;
    private String digest;
    private Integer rowsTotal;
    private int rowsDone;
    private int created;
    private int changed;
    private int unchanged;
    private int refused;
    private int faults;
    private int attempts;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SheetReport> sheets = List.of();
    private String failure;
    private String cancelledBy;

    /**
     * QUEUED and RUNNING ones go on by themselves. DONE ones may have refused rows; a REFUSED one left nothing behind,
     * because the file as a whole was wrong or it was atomic; a FAILED one could not be brought to its end; a CANCELLED
     * one was called off before it.
     */
    @Schema(name = "ImportStatus")
    enum Status {
        QUEUED, RUNNING, DONE, REFUSED, FAILED, CANCELLED;

        boolean isOver() {
            return this != QUEUED && this != RUNNING;
        }
    }

    protected ImportJob() {
    }

    ImportJob(Order order, Submitter submitter, Upload upload, Instant now, LocalDate today) {
        kind = order.kind();
        dryRun = order.dryRun();
        atomic = order.atomic();
        format = upload.format();
        givenCharset = upload.charset();
        bytes = upload.bytes();
        digest = upload.digest();
        actor = submitter.name();
        actorRoles = String.join(",", submitter.roles());
        traceparent = submitter.traceparent();
        submittedAt = now;
        submittedOn = today;
    }

    /** All rows in one transaction: their effect is kept as a whole, or not at all. */
    boolean isWhole() {
        return atomic || dryRun;
    }

    /** Begins, or goes on after a break: rows that were done one by one stay done. */
    void begin(Survey survey, Instant now) {
        status = Status.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        charset = survey.charset() == null ? null : survey.charset().name();
        rowsTotal = survey.rows();
        sheets = survey.sheets();
        if (isWhole()) {
            count(new Tally());
        }
    }

    boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    void attempt() {
        attempts++;
    }

    /** Others have their turn; it goes on behind the rows that are done. */
    void setAside(Instant now) {
        setAsideAt = now;
        progress();
    }

    /** It went on, so it is worth trying as often again. */
    void progress() {
        attempts = 0;
    }

    void count(Tally tally) {
        rowsDone = tally.rows();
        created = tally.created();
        changed = tally.changed();
        unchanged = tally.unchanged();
        refused = tally.refused();
        faults = tally.faults();
    }

    Tally tally() {
        return new Tally(rowsDone, created, changed, unchanged, refused, faults);
    }

    void finish(Status end, Instant now) {
        status = end;
        finishedAt = now;
    }

    /** @param code of the problem that the job ended with */
    void fail(String code, Instant now) {
        failure = code;
        breakOff(Status.FAILED, now);
    }

    void cancel(String by, Instant now) {
        cancelledBy = by;
        breakOff(Status.CANCELLED, now);
    }

    private void breakOff(Status end, Instant now) {
        if (isWhole()) {
            // Nothing of it was kept.
            count(new Tally());
        }
        finish(end, now);
    }

    @Override
    public UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    Format format() {
        return format;
    }

    /** Null where its sender said nothing. */
    Charset givenCharset() {
        return givenCharset == null ? null : Charset.forName(givenCharset);
    }

    /** In which its text is read; null for a workbook, and until it is known. */
    String charset() {
        return charset;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean atomic() {
        return atomic;
    }

    Status status() {
        return status;
    }

    Submitter submitter() {
        return new Submitter(actor, Set.of(actorRoles.split(",")), traceparent);
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    long bytes() {
        return bytes;
    }

    String digest() {
        return digest;
    }

    Integer rowsTotal() {
        return rowsTotal;
    }

    int attempts() {
        return attempts;
    }

    List<SheetReport> sheets() {
        return sheets;
    }

    /** Null where it did not fail. */
    String failure() {
        return failure;
    }

    /** Null where it was not called off. */
    String cancelledBy() {
        return cancelledBy;
    }
}
