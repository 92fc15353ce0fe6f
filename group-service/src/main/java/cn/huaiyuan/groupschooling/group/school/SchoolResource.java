package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools over HTTP. */
@Path("/v1")
@Tag(name = "schools", description = "Schools by their national code (学校标识码)")
@RolesAllowed(Roles.ANY)
public class SchoolResource {
    @Inject
    SchoolService service;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    @GET
    @Path("/schools")
    @Operation(operationId = "listSchools", summary = "Schools, by code or name")
    public Page<SchoolView> list(
            @Parameter(description = "Only schools of this ownership on `asOf`, today where that is not given") @QueryParam("ownership") School.Ownership ownership,
            @Parameter(description = "Only schools of this kind on `asOf`, today where that is not given") @QueryParam("kind") School.Kind kind,
            @Parameter(description = "Only those open on this day, as they were then; all, as they are today, where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        return service.list(new Schools.SchoolFilter(ownership, kind, asOf, Boolean.TRUE.equals(history)), page)
                .map(school -> SchoolView.of(school, day));
    }

    @GET
    @Path("/schools/{schoolCode}")
    @Operation(operationId = "getSchool", summary = "A school, as it was on a day, with its whole history", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response get(@Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf) {
        var school = service.get(schoolCode);
        var day = today.or(asOf);
        return preconditions.ok(school, day, SchoolView.of(school, day));
    }

    @PUT
    @Path("/schools/{schoolCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putSchool", summary = "Register a school, or correct its entry", description = "Correcting, and entering anew what was voided, needs `If-Match` and a reason. A code of another province needs `codeOverride`.")
    @APIResponse(responseCode = "200", description = "Corrected, entered anew, or as it was", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response put(@Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            SchoolRegistration registration) {
        var entry = service.put(schoolCode, registration);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(SchoolView.of(entry.aggregate(), today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/rename")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "renameSchool", summary = "Give a school another name from a day on", description = "The code stays (rules §5.3); the name before is kept.")
    @APIResponse(responseCode = "200", description = "Renamed", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response rename(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            SchoolRenaming renaming) {
        var school = service.rename(schoolCode, renaming);
        return Response.ok(SchoolView.of(school, today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(school)).build();
    }
    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/reclassify")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "reclassifySchool", summary = "Give a school another kind or ownership from a day on", description = "As where a private school becomes public (民办转公办). What it was before is kept and holds for the days before.")
    @APIResponse(responseCode = "200", description = "Reclassified", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response reclassify(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            SchoolReclassification reclassification) {
        var school = service.reclassify(schoolCode, reclassification);
        return Response.ok(SchoolView.of(school, today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(school)).build();
    }
    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidSchool", summary = "Void a school that was entered by mistake", description = "It is kept and shown as voided, without the legal persons behind it, but counts as none. A `PUT` enters it anew. 409 `school-referred-to` while units are or were a part of it, it is designated, or another school went on with it; `school-voided` where it is voided already. A school that was, and is no more, is closed.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response makeVoid(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            Voiding voiding) {
        var school = service.makeVoid(schoolCode, voiding);
        return Response.ok(SchoolView.of(school, today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(school)).build();
    }
}
