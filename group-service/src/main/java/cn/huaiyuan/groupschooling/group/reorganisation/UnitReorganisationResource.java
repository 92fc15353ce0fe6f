package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitView;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closing, merging and splitting units over HTTP. */
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
    @Operation(operationId = "closeUnit", summary = "Close a unit from a day on", description = "Its memberships end the day before. 409 `headquarters-needed` where members of a group would be left without headquarters: hand over first.")
    @APIResponse(responseCode = "200", description = "Closed", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response close(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            Closing closing) {
        return written(service.close(unitCode, closing));
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/merge")
    @Operation(operationId = "mergeUnit", summary = "Merge a unit into another of the same stage from a day on", description = "Its memberships end the day before; the other's go on. 409 `headquarters-needed` where members of a group would be left without headquarters: hand over first.")
    @APIResponse(responseCode = "200", description = "Merged", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response merge(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            Merger merger) {
        return written(service.merge(unitCode, merger));
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/split")
    @Operation(operationId = "splitUnit", summary = "Split a unit into others of the same stage from a day on", description = "The others are registered beforehand. Where it does not go on, its memberships end the day before; 409 `headquarters-needed` as for a closing.")
    @APIResponse(responseCode = "200", description = "Split", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response split(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            UnitSplit split) {
        return written(service.split(unitCode, split));
    }

    private Response written(Unit unit) {
        return Response.ok(UnitView.of(unit, today.date())).header(HttpHeaders.ETAG, Preconditions.tag(unit))
                .build();
    }
}
