package cn.huaiyuan.groupschooling.funding.fund;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to close a fund. */
record FundClosing(@Schema(description = "The last day; today if it is not given") LocalDate on,
        @NotBlank @Size(max = 500) String reason) {
}
