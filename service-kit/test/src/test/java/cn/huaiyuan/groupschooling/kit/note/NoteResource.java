package cn.huaiyuan.groupschooling.kit.note;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/notes")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU})
public class NoteResource {
    @Inject
    NoteService service;

    @GET
    public Page<NoteState> list(@QueryParam("kind") NoteKind kind, @QueryParam("writtenSince") LocalDate writtenSince,
            @QueryParam("like") UUID like, @QueryParam("pinned") Boolean pinned, @BeanParam PageRequest page) {
        return service.list(kind, writtenSince, page).map(NoteState::of);
    }

    @GET
    @Path("/{id}")
    public RestResponse<NoteState> get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id), NoteState::of);
    }

    @GET
    @Path("/{id}/on/{day}")
    public RestResponse<NoteState> getOn(@PathParam("id") UUID id, @PathParam("day") String day) {
        var note = service.get(id);
        return Answers.ok(note, LocalDate.parse(day), NoteState.of(note));
    }

    @POST
    @Idempotent
    @Operation(operationId = "writeNote")
    public RestResponse<NoteState> write(@QueryParam("copy") Boolean copy, NoteDraft draft) {
        var change = service.write(draft);
        return Answers.created("/v1/notes/" + change.aggregate().id(), change, NoteState::of);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeNote")
    public RestResponse<NoteState> change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, NoteDraft draft) {
        return Answers.of(service.change(id, ifMatch, draft), NoteState::of);
    }

    @POST
    @Idempotent
    @Path("/{id}/void")
    @Operation(operationId = "voidNote")
    public RestResponse<NoteState> makeVoid(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(id, ifMatch, voiding), NoteState::of);
    }
}
