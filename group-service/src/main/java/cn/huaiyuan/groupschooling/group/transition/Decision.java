package cn.huaiyuan.groupschooling.group.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * How an application was closed.
 *
 * @param document what states the decision; null if the application was withdrawn
 */
@Embeddable
public record Decision(LocalDate decidedOn, @Column(name = "decision_document") String document,
        @Column(name = "decision_reason") String reason) {
}
