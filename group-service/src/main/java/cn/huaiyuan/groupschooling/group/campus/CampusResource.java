package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.group.unit.Stage;
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

@Path("/v1")
@Tag(name = "campuses", description = "Campuses (校区) of schools, and the units on them")
@RolesAllowed(Roles.ANY)
public class CampusResource {
    @Inject
    CampusService service;

    @GET
    @Path("/campuses")
    @Operation(operationId = "listCampuses", summary = "Campuses, by code, with their units", description = "They are derived from the units. A caller who reaches only some units of a campus sees and finds it with these.")
    public Page<CampusView> list(
            @Parameter(description = "Code of a school: only campuses with a unit that is a part of it on `asOf`, or was when the unit ended", example = "3134000001") @QueryParam("school") String school,
            @Parameter(description = "Code of a group: only campuses with a unit that is in it on `asOf`", example = "HY-G01") @QueryParam("group") String group,
            @Parameter(description = "Only campuses with a unit of this stage") @QueryParam("stage") Stage stage,
            @Parameter(description = "Only campuses with a unit that exists on this day, as they were then; all, as they are today, if it is not given") @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageRequest page) {
        return service.list(new Campuses.CampusFilter(school, group, stage, asOf), page);
    }

    @GET
    @Path("/campuses/{campusCode}")
    @Operation(operationId = "getCampus", summary = "A campus with its units, as they were on a day", description = "Derived from the units, so it has no ETag. 404 if there is no unit on it.")
    public CampusView get(
            @Parameter(description = "Code of the campus", example = "3134000001-C01") @PathParam("campusCode") String campusCode,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        return service.get(campusCode, asOf);
    }
}
