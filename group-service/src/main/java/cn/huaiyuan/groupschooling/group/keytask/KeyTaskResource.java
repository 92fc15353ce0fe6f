package cn.huaiyuan.groupschooling.group.keytask;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "key tasks", description = "The table of key tasks (重点任务分工表, annex 2): responsible bodies and time limits")
@RolesAllowed(Roles.ANY)
public class KeyTaskResource {
    @Inject
    KeyTaskService service;

    @GET
    @Path("/key-tasks")
    @Operation(operationId = "listKeyTasks", summary = "The key tasks, by number")
    public Page<KeyTaskView> list(
            @Parameter(description = "Only tasks that this body leads or supports", example = "HR") @QueryParam("body") String body,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(body, Boolean.TRUE.equals(history), page).map(KeyTaskView::of);
    }

    @GET
    @Path("/key-tasks/{number: [1-9][0-9]{0,3}}")
    @Operation(operationId = "getKeyTask", summary = "A key task", description = "A voided one is shown too, with its `status`.")
    public RestResponse<KeyTaskView> get(
            @Parameter(description = "Number in the table", example = "2") @PathParam("number") int number) {
        return Answers.ok(service.get(number), KeyTaskView::of);
    }

    @PUT
    @Path("/key-tasks/{number: [1-9][0-9]{0,3}}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putKeyTask", summary = "Enter a key task, change it, or say that it is done", description = "Changing a task, and entering it anew after it was voided, needs `If-Match` and a reason.")
    public RestResponse<KeyTaskView> put(
            @Parameter(description = "Number in the table", example = "2") @PathParam("number") int number,
            @BeanParam IfMatch ifMatch, KeyTaskRegistration wanted) {
        return Answers.of(service.put(number, ifMatch, wanted), KeyTaskView::of);
    }

    @POST
    @Idempotent
    @Path("/key-tasks/{number: [1-9][0-9]{0,3}}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidKeyTask", summary = "Void a key task that was entered by mistake", description = "It stays readable as voided. A `PUT` enters it anew. 409 `key-task-voided` if it is voided already.")
    public RestResponse<KeyTaskView> makeVoid(
            @Parameter(description = "Number in the table", example = "2") @PathParam("number") int number,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(number, ifMatch, voiding), KeyTaskView::of);
    }
}
