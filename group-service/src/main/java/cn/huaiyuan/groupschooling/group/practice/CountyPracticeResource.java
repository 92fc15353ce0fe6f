package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The practices of all members over HTTP. */
@Path("/v1")
@Tag(name = "practices", description = "What a member unit has unified with a group, per semester")
@RolesAllowed(Roles.ANY)
public class CountyPracticeResource {
    @Inject
    PracticeService service;

    @GET
    @Path("/practices")
    @Operation(operationId = "listCountyPractices", summary = "What units have unified with groups, over all groups, units and semesters")
    public Page<PracticeView> list(
            @Parameter(description = "Code or id of a group: only what was unified with it, also of units that have left it", example = "HY-G01") @QueryParam("group") String group,
            @Parameter(description = "Code or id of a unit: only its own, with whatever group", example = "3134000001-C01-J") @QueryParam("unit") String unit,
            @Parameter(description = "Only this semester", example = "2026-2027-1") @QueryParam("semester") String semester,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var filter = new PracticeRecords.PracticeFilter(group, unit, semester, Boolean.TRUE.equals(history));
        return service.list(filter, page).map(PracticeView::of);
    }
}
