package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.id.Identified;
import cn.huaiyuan.groupschooling.kit.id.Ids;
import cn.huaiyuan.groupschooling.kit.problem.Texts;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The import of a file: how it is done, how far it is, and its result. */
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
     * DONE: rows may have been refused. REFUSED: nothing was applied, because the file as a whole was wrong or the import
     * atomic. FAILED: given up after failures. CANCELLED: by a caller.
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

    ImportJob(ImportRequest request, Submitter submitter, Upload upload, Instant now, LocalDate today) {
        kind = request.kind();
        dryRun = request.dryRun();
        atomic = request.atomic();
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

    /** All rows are entered in one transaction. */
    boolean isWhole() {
        return atomic || dryRun;
    }

    /** Begins, or continues: chunks that were committed stay. */
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

    /** Lets the imports of others go first. */
    void setAside(Instant now) {
        setAsideAt = now;
        progress();
    }

    /** Only attempts without any progress count. */
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

    /** @param code of the problem */
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
            // Nothing was kept.
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

    /** As the sender says; null if nothing is said. */
    Charset givenCharset() {
        return givenCharset == null ? null : Charset.forName(givenCharset);
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

    int attempts() {
        return attempts;
    }

    ImportJobView view(Locale language) {
        var message = Optional.ofNullable(failure).flatMap(code -> Texts.find(language, "problem." + code));
        return new ImportJobView(id, kind, format, charset, dryRun, atomic, status, submittedAt, startedAt, finishedAt,
                bytes, digest, rowsTotal, rowsDone, created, changed, unchanged, refused, faults, sheets, failure,
                message.orElse(null), cancelledBy);
    }
}
