package cn.huaiyuan.groupschooling.funding.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A special fund as callers see it.
 *
 * @param amountFen money in fen, 1/100 CNY
 * @param closedOn  the last day on which awards could be made from it; null while it is open
 */
@Schema(name = "SpecialFund")
record FundView(UUID id, @Schema(examples = "2026") int fiscalYear,
        @Schema(description = "In fen, 1/100 CNY", examples = "94000000") long amountFen,
        @Schema(description = "The document that sets the amount") String document, SpecialFund.Status status,
        LocalDate openedOn, LocalDate closedOn) {

    static FundView of(SpecialFund fund) {
        return new FundView(fund.id(), fund.fiscalYear(), fund.amountFen(), fund.document(), fund.status(),
                fund.openedOn(), fund.closedOn());
    }
}
