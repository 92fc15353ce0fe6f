package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitView;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.precondition.Answers;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "units")
@RolesAllowed(Roles.EDU_BUREAU)
public class UnitReorganisationResource {
    @Inject
    UnitReorganisationService service;
    @Inject
    Today today;

    @POST
    @Idempotent
    @Path("/units/{unitCode}/close")
    @Operation(operationId = "closeUnit", summary = "Close a unit from a day on", description = "Its memberships end the day before. 409 `headquarters-needed` if a group would keep members without headquarters: hand over first.")
    public RestResponse<UnitView> close(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @BeanParam IfMatch ifMatch, Closing closing) {
        return Answers.of(service.close(unitCode, ifMatch, closing), this::view);
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/merge")
    @Operation(operationId = "mergeUnit", summary = "Merge a unit into another of the same stage from a day on", description = "Its memberships end the day before; those of the other unit continue. 409 `headquarters-needed` if a group would keep members without headquarters: hand over first.")
    public RestResponse<UnitView> merge(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @BeanParam IfMatch ifMatch, Merger merger) {
        return Answers.of(service.merge(unitCode, ifMatch, merger), this::view);
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/split")
    @Operation(operationId = "splitUnit", summary = "Split a unit into others of the same stage from a day on", description = "The others must be registered before. If it does not continue, its memberships end the day before; 409 `headquarters-needed` as for closing.")
    public RestResponse<UnitView> split(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @BeanParam IfMatch ifMatch, UnitSplit split) {
        return Answers.of(service.split(unitCode, ifMatch, split), this::view);
    }

    private UnitView view(Unit unit) {
        return UnitView.of(unit, today.date());
    }
}
