package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Weak and new units get support first (G-SUPPORT-WEAK). */
@Path("/v1")
@Tag(name = "standings", description = "Which units are weak (薄弱学校) or new (三年内新建校) on a day")
@RolesAllowed(Roles.ANY)
public class StandingResource {
    @Inject
    StandingService service;

    @GET
    @Path("/standings")
    @Operation(operationId = "listStandings", summary = "The units that exist on a day, with whether they are weak or new")
    public Page<StandingView> list(
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only those that are weak, or are not") @QueryParam("weak") Boolean weak,
            @Parameter(description = "Only those that are new, or are not") @QueryParam("newSchool") Boolean newSchool,
            @Parameter(description = "Code of a group: only units that are in it on `asOf`", example = "HY-G01") @QueryParam("group") String group,
            @BeanParam PageRequest page) {
        return service.list(weak, newSchool, group, asOf, page);
    }

    @GET
    @Path("/units/{unitCode}/standing")
    @Operation(operationId = "getStanding", summary = "Whether a unit is weak or new on a day", description = "Derived from designations and the opening of the unit. It is not a resource of its own and has no ETag.")
    public StandingView get(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        return service.of(unitCode, asOf);
    }
}
