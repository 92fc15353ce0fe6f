package cn.huaiyuan.groupschooling.kit.note;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/v1/notes")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU})
public class NoteResource {
    @Inject
    NoteService service;
    @Inject
    Preconditions preconditions;

    @GET
    public Page<NoteState> list(@QueryParam("kind") NoteKind kind, @QueryParam("writtenSince") LocalDate writtenSince,
            @QueryParam("like") UUID like, @QueryParam("pinned") Boolean pinned, @BeanParam PageRequest page) {
        return service.list(kind, writtenSince, page).map(NoteState::of);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        var note = service.get(id);
        return preconditions.ok(note, NoteState.of(note));
    }

    @GET
    @Path("/{id}/on/{day}")
    public Response getOn(@PathParam("id") UUID id, @PathParam("day") String day) {
        var note = service.get(id);
        return preconditions.ok(note, LocalDate.parse(day), NoteState.of(note));
    }

    @POST
    @Idempotent
    @Operation(operationId = "writeNote")
    public Response write(@QueryParam("copy") Boolean copy, NoteDraft draft) {
        var note = service.write(draft);
        return Response.created(URI.create("/v1/notes/" + note.id())).header(HttpHeaders.ETAG, Preconditions.tag(note))
                .entity(NoteState.of(note)).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeNote")
    public Response change(@PathParam("id") UUID id, NoteDraft draft) {
        var note = service.changeMatched(id, draft);
        return Response.ok(NoteState.of(note)).header(HttpHeaders.ETAG, Preconditions.tag(note)).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/void")
    @Operation(operationId = "voidNote")
    public Response makeVoid(@PathParam("id") UUID id, Voiding voiding) {
        var note = service.makeVoid(id, voiding);
        return Response.ok(NoteState.of(note)).header(HttpHeaders.ETAG, Preconditions.tag(note)).build();
    }
}
