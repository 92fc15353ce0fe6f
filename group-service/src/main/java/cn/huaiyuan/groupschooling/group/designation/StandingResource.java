package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a unit is weak or new, over HTTP. */
@Path("/v1")
@Tag(name = "standings", description = "Which units are weak (薄弱学校) or new (三年内新建校) on a day")
@RolesAllowed(Roles.ANY)
public class StandingResource {
    @Inject
    StandingService service;

    @GET
    @Path("/units/{unitCode}/standing")
    @Operation(operationId = "getStanding", summary = "Whether a unit is weak or new on a day", description = "Follows from designations and the opening; it is no resource of its own and has no ETag.")
    public StandingView get(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf) {
        return service.of(unitCode, asOf);
    }
}
