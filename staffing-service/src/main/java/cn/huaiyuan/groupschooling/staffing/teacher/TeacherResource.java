package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Answers;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "teachers", description = "Teachers with their dated employment, honours and leaves")
@RolesAllowed(Roles.PERSONNEL)
public class TeacherResource {
    @Inject
    TeacherService service;
    @Inject
    Today today;

    @GET
    @Path("/teachers")
    @Operation(operationId = "listTeachers", summary = "Teachers, by staff number", description = "group-hq and member-unit see those whose home unit on the day is one of theirs.")
    public Page<TeacherView> list(
            @QueryParam("unit") @Parameter(description = "Home unit on the day: unit code or id") String unit,
            @QueryParam("group") @Parameter(description = "Code or id of a group that the home unit is in on the day", example = "HY-G01") String group,
            @QueryParam("asOf") @Parameter(description = "The day; today if it is left out") LocalDate asOf,
            @BeanParam PageRequest page) {
        return service.list(unit, group, asOf, page);
    }

    @GET
    @Path("/teachers/{staffNumber}")
    @Operation(operationId = "getTeacher", summary = "A teacher, as of a day", description = "The identity number is masked.")
    public RestResponse<TeacherView> get(
            @PathParam("staffNumber") @Parameter(description = "Staff number or id") String idOrNumber,
            @QueryParam("asOf") @Parameter(description = "The day; today if it is left out") LocalDate asOf) {
        var day = today.or(asOf);
        var teacher = service.get(idOrNumber, day);
        var view = service.view(teacher, day);
        return Answers.ok(teacher, day, view.endedUnits(), view);
    }

    @PUT
    @Path("/teachers/{staffNumber}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "putTeacher", summary = "Register a teacher, or replace all that is known of one", description = "A reason is required if past days are corrected, or if facts of the last freeze day (31 October) that has passed or of earlier days are entered. If rotations of the teacher would no longer fit the employment, the change is refused and names them; with `endRotations` it ends them. group-hq may add, change and "
            + "take away employment at units of its own groups only. For group-hq a teacher of another group does not "
            + "exist; only if the number itself is taken, it gets 409 `staff-number-taken`.")
    public RestResponse<TeacherView> put(
            @PathParam("staffNumber") @Parameter(description = "Staff number: 3 to 32 letters, digits, hyphens", example = "T000123") String staffNumber,
            @BeanParam IfMatch ifMatch, TeacherEntry entry) {
        return Answers.of(service.put(staffNumber, ifMatch, entry), teacher -> service.view(teacher, today.date()));
    }
}
