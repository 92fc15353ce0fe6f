package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body as callers see it: who sits in it on a day, and the whole history. */
@Schema(name = "Body")
record BodyView(UUID id, @Schema(examples = "LEAD") String bodyCode,
        @Schema(examples = "县深化实施集团化办学工作领导小组") String name, Body.Kind kind, LocalDate asOf,
        @Schema(description = "The seats that hold on `asOf`") List<Body.Seat> current, List<Body.Seat> seats,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static BodyView of(Body body, LocalDate asOf) {
        return new BodyView(body.id(), body.bodyCode(), body.name(), body.kind(), asOf, body.seatsOn(asOf),
                body.seats(), body.status(), body.voidedBecause());
    }
}
