package cn.huaiyuan.groupschooling.evaluation.projection;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The special fund of a fiscal year. Kept so that the rules on awards find it; none looks at it yet.
 *
 * @param amountFen 1/100 CNY
 */
public record SpecialFund(UUID id, int fiscalYear, long amountFen, String status) {
    public SpecialFund {
        requireNonNull(id, "id");
        requireNonNull(status, "status");
    }
}
