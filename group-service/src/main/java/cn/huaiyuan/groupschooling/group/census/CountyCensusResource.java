package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.unit.Stage;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The censuses of all units over HTTP. */
@Path("/v1")
@Tag(name = "censuses", description = "Students and classes of a unit, per school year")
@RolesAllowed(Roles.ANY)
public class CountyCensusResource {
    @Inject
    CensusService service;

    @GET
    @Path("/censuses")
    @Operation(operationId = "listCountyCensuses", summary = "The censuses of all units, by school year")
    public Page<CensusView> list(
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @QueryParam("schoolYear") String schoolYear,
            @Parameter(description = "Code of a school: only units that are a part of it on `asOf`", example = "3134000001") @QueryParam("school") String school,
            @Parameter(description = "Only units of this stage") @QueryParam("stage") Stage stage,
            @Parameter(description = "Code of a group: only units that are in it on `asOf`", example = "HY-G01") @QueryParam("group") String group,
            @Parameter(description = "Day for `school` and `group`; today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var parameters = service.parameters();
        var filter = new Censuses.CensusFilter(schoolYear, school, stage, group, Boolean.TRUE.equals(history));
        return service.list(filter, asOf, page).map(census -> CensusView.of(census, parameters));
    }
}
