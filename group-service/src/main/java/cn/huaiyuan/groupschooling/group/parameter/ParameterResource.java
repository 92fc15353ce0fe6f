package cn.huaiyuan.groupschooling.group.parameter;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Tag(name = "parameters", description = "What the register's rules depend on, and where it comes from")
@RolesAllowed(Roles.ANY)
public class ParameterResource {
    @Inject
    Today today;

    @GET
    @Path("/parameters")
    @Operation(operationId = "listParameters", summary = "The parameter sets in force on a day, each with the document it comes from")
    public List<ParameterSetView> list(
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        return Parameters.on(today.or(asOf)).stream().map(ParameterSetView::of).toList();
    }
}
