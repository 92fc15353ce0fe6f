package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Answers;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
@Tag(name = "schools", description = "Schools by their national code (学校标识码)")
@RolesAllowed(Roles.ANY)
public class SchoolResource {
    @Inject
    SchoolService service;
    @Inject
    Today today;

    @GET
    @Path("/schools")
    @Operation(operationId = "listSchools", summary = "Schools, by code or name")
    public Page<SchoolView> list(
            @Parameter(description = "Only schools of this ownership on `asOf`, or today if that is not given") @QueryParam("ownership") School.Ownership ownership,
            @Parameter(description = "Only schools of this kind on `asOf`, or today if that is not given") @QueryParam("kind") School.Kind kind,
            @Parameter(description = "Only schools that are open on this day, as they were then; all, as they are today, if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        return service.list(new Schools.SchoolFilter(ownership, kind, asOf, Boolean.TRUE.equals(history)), page)
                .map(school -> SchoolView.of(school, day));
    }

    @GET
    @Path("/schools/{schoolCode}")
    @Operation(operationId = "getSchool", summary = "A school, as it was on a day, with its whole history", description = "A voided one is shown too, with its `status`.")
    public RestResponse<SchoolView> get(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        var school = service.get(schoolCode);
        var day = today.or(asOf);
        return Answers.ok(school, day, SchoolView.of(school, day));
    }

    @PUT
    @Path("/schools/{schoolCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putSchool", summary = "Register a school, or correct its entry", description = "Correcting an entry, and entering it anew after it was voided, needs `If-Match` and a reason. A code of another province needs `codeOverride`.")
    public RestResponse<SchoolView> put(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @BeanParam IfMatch ifMatch, SchoolRegistration registration) {
        return Answers.of(service.put(schoolCode, ifMatch, registration), this::view);
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/rename")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "renameSchool", summary = "Give a school another name from a day on", description = "The code stays the same (rules §5.3); the former name is kept.")
    public RestResponse<SchoolView> rename(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @BeanParam IfMatch ifMatch, SchoolRenaming renaming) {
        return Answers.of(service.rename(schoolCode, ifMatch, renaming), this::view);
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/reclassify")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "reclassifySchool", summary = "Give a school another kind or ownership from a day on", description = "For example, a private school becomes public (民办转公办). The former kind and ownership are kept for the days before.")
    public RestResponse<SchoolView> reclassify(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @BeanParam IfMatch ifMatch, SchoolReclassification reclassification) {
        return Answers.of(service.reclassify(schoolCode, ifMatch, reclassification), this::view);
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidSchool", summary = "Void a school that was entered by mistake", description = "It stays readable as voided, without its legal persons, but no longer counts. A `PUT` enters it anew. 409 `school-referred-to` if units are or were a part of it, if it is designated, or if another school names it as its successor; `school-voided` if it is voided already. A school that did exist is closed, not voided.")
    public RestResponse<SchoolView> makeVoid(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(schoolCode, ifMatch, voiding), this::view);
    }

    private SchoolView view(School school) {
        return SchoolView.of(school, today.date());
    }
}
