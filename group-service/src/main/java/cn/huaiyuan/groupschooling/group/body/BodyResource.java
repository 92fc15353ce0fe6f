package cn.huaiyuan.groupschooling.group.body;

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

/** Bodies over HTTP. */
@Path("/v1")
@Tag(name = "bodies", description = "Responsible bodies, the leading group (领导小组) and its office: posts, never persons")
@RolesAllowed(Roles.ANY)
public class BodyResource {
    @Inject
    BodyService service;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    @GET
    @Path("/bodies")
    @Operation(operationId = "listBodies", summary = "The bodies, with the seats that hold on a day")
    public Page<BodyView> list(
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only bodies of this kind") @QueryParam("kind") Body.Kind kind,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        return service.list(kind, Boolean.TRUE.equals(history), page).map(body -> BodyView.of(body, day));
    }

    @GET
    @Path("/bodies/{bodyCode}")
    @Operation(operationId = "getBody", summary = "A body, by code or id, with the seats that hold on a day and all others", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BodyView.class)))
    public Response get(@Parameter(description = "Code or id") @PathParam("bodyCode") String bodyCode,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf) {
        var body = service.get(bodyCode);
        var day = today.or(asOf);
        return preconditions.ok(body, day, BodyView.of(body, day));
    }

    @PUT
    @Path("/bodies/{bodyCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putBody", summary = "Register a body, or change it and who sits in it", description = "Changing, and entering anew what was voided, needs `If-Match` and a reason. A seat that is given up gets its last day.")
    @APIResponse(responseCode = "200", description = "Changed, entered anew, or as it was", content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = BodyView.class)))
    public Response put(
            @Parameter(description = "Capitals, digits and underscores", example = "EDU") @PathParam("bodyCode") String bodyCode,
            BodyRegistration wanted) {
        var entry = service.put(bodyCode, wanted);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(BodyView.of(entry.aggregate(), today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/bodies/{bodyCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidBody", summary = "Void a body that was entered by mistake", description = "It is kept and shown as voided, but counts as none, and nothing new refers to it. A `PUT` enters it anew. 409 `body-referred-to` while it has a seat in a leading group that stands on any day, `body-voided` where it is voided already.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = BodyView.class)))
    public Response makeVoid(@Parameter(description = "Code or id") @PathParam("bodyCode") String bodyCode,
            Voiding voiding) {
        var body = service.makeVoid(bodyCode, voiding);
        return Response.ok(BodyView.of(body, today.date())).header(HttpHeaders.ETAG, Preconditions.tag(body)).build();
    }
}
