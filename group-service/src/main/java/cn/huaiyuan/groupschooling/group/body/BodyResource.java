package cn.huaiyuan.groupschooling.group.body;

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
@Tag(name = "bodies", description = "Responsible bodies, the leading group (领导小组) and its office: posts, never persons")
@RolesAllowed(Roles.ANY)
public class BodyResource {
    @Inject
    BodyService service;
    @Inject
    Today today;

    @GET
    @Path("/bodies")
    @Operation(operationId = "listBodies", summary = "The bodies, with the seats that hold on a day")
    public Page<BodyView> list(
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only bodies of this kind") @QueryParam("kind") Body.Kind kind,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        return service.list(kind, Boolean.TRUE.equals(history), page).map(body -> BodyView.of(body, day));
    }

    @GET
    @Path("/bodies/{bodyCode}")
    @Operation(operationId = "getBody", summary = "A body, by code or id, with the seats that hold on a day and all others", description = "A voided one is shown too, with its `status`.")
    public RestResponse<BodyView> get(@Parameter(description = "Code or id") @PathParam("bodyCode") String bodyCode,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        var body = service.get(bodyCode);
        var day = today.or(asOf);
        return Answers.ok(body, day, BodyView.of(body, day));
    }

    @PUT
    @Path("/bodies/{bodyCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putBody", summary = "Register a body, or change it and its seats", description = "Changing a body, and entering it anew after it was voided, needs `If-Match` and a reason. A seat that is given up gets its last day.")
    public RestResponse<BodyView> put(
            @Parameter(description = "Capitals, digits and underscores", example = "EDU") @PathParam("bodyCode") String bodyCode,
            @BeanParam IfMatch ifMatch, BodyRegistration wanted) {
        return Answers.of(service.put(bodyCode, ifMatch, wanted), body -> BodyView.of(body, today.date()));
    }

    @POST
    @Idempotent
    @Path("/bodies/{bodyCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidBody", summary = "Void a body that was entered by mistake", description = "It stays readable as voided, but no longer counts, and nothing new refers to it. A `PUT` enters it anew. 409 `body-referred-to` if it has a seat, of any day, in a leading group that is not voided; `body-voided` if it is voided already.")
    public RestResponse<BodyView> makeVoid(
            @Parameter(description = "Code or id") @PathParam("bodyCode") String bodyCode,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(bodyCode, ifMatch, voiding), body -> BodyView.of(body, today.date()));
    }
}
