package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.table.Format;
import cn.huaiyuan.groupschooling.kit.table.SheetReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as callers see it. */
@Schema(name = "ImportJob")
record ImportJobView(UUID id, @Schema(examples = "units") String kind, Format format,
        @Schema(nullable = true, description = "Character set used to read the text, as given or detected; null for a workbook, and until it is known", examples = "GB18030") String charset,
        boolean dryRun, boolean atomic,
        @Schema(description = "DONE: refused rows are listed as errors. REFUSED: nothing was applied, because the file as a whole was wrong or the import is atomic. FAILED: given up after failures. CANCELLED: cancelled by a caller; rows that were committed stay") ImportJob.Status status,
        Instant submittedAt, @Schema(nullable = true) Instant startedAt, @Schema(nullable = true) Instant finishedAt,
        @Schema(description = "Size of the file") long bytes,
        @Schema(description = "SHA-256 of the file") String digest,
        @Schema(nullable = true, description = "Rows of data in the file; null until they are counted") Integer rowsTotal,
        @Schema(description = "Rows done so far: the sum of the next four") int rowsDone, int created, int changed,
        @Schema(description = "Rows equal to what was stored") int unchanged, int refused,
        @Schema(description = "Number of errors; a row may have several") int errors,
        @Schema(description = "A report for each sheet; one without a name if the file has no sheets") List<SheetReport> sheets,
        @Schema(nullable = true, description = "Code of the problem with which it failed") String failure,
        @Schema(nullable = true, description = "The same as a text") String message,
        @Schema(nullable = true, description = "Who cancelled it") String cancelledBy) {
}
