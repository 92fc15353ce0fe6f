package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.text.HoldsIdentityNumber;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is to be known of a teacher from now on. */
record TeacherEntry(
        @NotBlank @Size(max = 100) @Schema(description = "Personal data: in no event and in no audit row") @ProperName String name,
        @HoldsIdentityNumber @Size(max = 100) @Schema(format = "identity-number", description = "GB 11643, 18 characters; required for a new teacher, kept if it is left out. "
                + "Answered masked", examples = "349999198505050016") String nationalId,
        @Pattern(regexp = "[0129]") @Schema(description = "GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated; from the identity number if it is left out", examples = "1") String gender,
        @NotEmpty @Size(max = 100) List<@Valid EmploymentEntry> employments,
        @Size(max = 100) List<@Valid HonourEntry> honours, @Size(max = 100) List<@Valid LeaveEntry> leaves,
        @Size(max = 500) @Schema(description = "Required to correct past days or the identity number, and to enter facts of the last 31 October that has passed or of earlier days") String reason,
        @Schema(description = "`true`: rotations that no longer fit the employment end with it, and planned ones are "
                + "cancelled. Otherwise the change is refused and names them") Boolean endRotations) {

    @Schema(name = "EmploymentEntry")
    record EmploymentEntry(
            @NotBlank @Size(max = 64) @Schema(description = "Unit code or id", examples = "2134000001-C01-P") @Identifying String unit,
            @NotNull Employment.Category category, @NotNull Boolean onEstablishment,
            @Min(1) @Max(600) @Schema(description = "Length of the contract in months") Integer contractMonths,
            @NotNull Employment.Rank rank,
            @NotNull LocalDate validFrom,
            @Schema(description = "The last day; open if it is left out") LocalDate validTo) {
    }

    @Schema(name = "HonourEntry")
    record HonourEntry(@NotNull Honour.Kind kind, @NotNull Honour.Level level, @NotNull LocalDate validFrom,
            @Schema(description = "The last day of its term; only SPECIAL_GRADE, of level PROVINCE, may have none") LocalDate validTo,
            @Size(max = 200) @Schema(description = "The document that granted it", examples = "怀教〔2023〕8号") String document) {

        Honour honour() {
            return new Honour(kind, level, validFrom, validTo, document);
        }
    }

    @Schema(name = "LeaveEntry")
    record LeaveEntry(@NotNull Leave.Kind kind, @NotNull LocalDate validFrom,
            @Schema(description = "The last day; open if it is left out") LocalDate validTo) {

        Leave leave() {
            return new Leave(kind, validFrom, validTo);
        }
    }

    List<Honour> honourList() {
        return honours == null ? List.of() : honours.stream().map(HonourEntry::honour).toList();
    }

    List<Leave> leaveList() {
        return leaves == null ? List.of() : leaves.stream().map(LeaveEntry::leave).toList();
    }

    /** Shows nothing of the person, so that no log does. */
    @Override
    public String toString() {
        return "TeacherEntry";
    }
}
