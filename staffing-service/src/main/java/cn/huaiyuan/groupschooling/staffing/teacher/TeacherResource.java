package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teachers over HTTP. */
@Path(TeacherResource.PATH)
@Tag(name = "teachers", description = "Teachers with their dated employment, honours and leaves")
public class TeacherResource {
    static final String PATH = "/v1/teachers";

    @Inject
    TeacherService service;
    @Inject
    Preconditions preconditions;

    @GET
    @RolesAllowed(Roles.PERSONNEL)
    @Operation(operationId = "listTeachers", summary = "Teachers, by staff number", description = "group-hq and member-unit see those whose home unit on the day is one of theirs.")
    public Page<TeacherView> list(
            @QueryParam("unit") @Parameter(description = "Home unit on the day: unit code or id") String unit,
            @QueryParam("group") @Parameter(description = "Code or id of a group that the home unit is in on the day", example = "HY-G01") String group,
            @QueryParam("asOf") @Parameter(description = "The day; today where it is left out") LocalDate asOf,
            @BeanParam PageRequest page) {
        return service.list(unit, group, page.asOf(asOf, service.today()), page);
    }

    @GET
    @Path("/{staffNumber}")
    @RolesAllowed(Roles.PERSONNEL)
    @Operation(operationId = "getTeacher", summary = "A teacher, as of a day", description = "The identity number is masked.")
    @APIResponse(responseCode = "200", description = "The teacher", content = @Content(schema = @Schema(implementation = TeacherView.class)))
    public Response get(@PathParam("staffNumber") @Parameter(description = "Staff number or id") String idOrNumber,
            @QueryParam("asOf") @Parameter(description = "The day; today where it is left out") LocalDate asOf) {
        var day = asOf == null ? service.today() : asOf;
        var teacher = service.get(idOrNumber, day);
        var view = service.view(teacher, day);
        return preconditions.ok(teacher, day, view.endedUnits(), view);
    }

    @PUT
    @Path("/{staffNumber}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "putTeacher", summary = "Register a teacher, or replace all that is known of one", description = "If past days are told otherwise than before, or something is entered that was so on the last freeze day (31 October) that has passed or before, a reason is needed. Where rotations of the teacher would no longer fit the employment, the change is refused and names them, or with `endRotations` ends them. group-hq may add, change and "
            + "take away employment at units of its own groups only. To group-hq a teacher of another group is one that is "
            + "not there; only where the number itself is in the way it hears 409 staff-number-taken.")
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = TeacherView.class)))
    @APIResponse(responseCode = "200", description = "Changed, or the same as before", content = @Content(schema = @Schema(implementation = TeacherView.class)))
    public Response put(
            @PathParam("staffNumber") @Parameter(description = "Staff number: 3 to 32 letters, digits, hyphens", example = "T000123") String staffNumber,
            TeacherEntry entry) {
        var written = service.put(staffNumber, entry);
        return Response.status(written.created() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.ETAG, Preconditions.tag(written.teacher()))
                .entity(service.view(written.teacher(), service.today())).build();
    }
}
