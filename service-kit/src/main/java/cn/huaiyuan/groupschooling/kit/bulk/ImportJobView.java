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
        @Schema(nullable = true, description = "Character set in which the text was read: as its sender said, or as it was found; null for a workbook, and until it is known", examples = "GB18030") String charset,
        boolean dryRun, boolean atomic,
        @Schema(description = "DONE: rows that were refused are among its errors. REFUSED: nothing was applied, because the file as a whole was wrong or it was atomic. FAILED: it could not be brought to its end. CANCELLED: it was called off; rows that were done one by one stay done") ImportJob.Status status,
        Instant submittedAt, @Schema(nullable = true) Instant startedAt, @Schema(nullable = true) Instant finishedAt,
        @Schema(description = "Size of the file") long bytes,
        @Schema(description = "SHA-256 of the file") String digest,
        @Schema(nullable = true, description = "Rows of data in the file; null until they are counted") Integer rowsTotal,
        @Schema(description = "Rows done so far: the sum of the next four") int rowsDone, int created, int changed,
        @Schema(description = "Rows that say what stood there already") int unchanged, int refused,
        @Schema(description = "How many errors there are; a row may have several") int errors,
        @Schema(description = "What was found in each sheet; one without a name where the file has none") List<SheetReport> sheets,
        @Schema(nullable = true, description = "Code of the problem that it failed with") String failure,
        @Schema(nullable = true, description = "The same in words") String message,
        @Schema(nullable = true, description = "Who called it off") String cancelledBy) {
}
