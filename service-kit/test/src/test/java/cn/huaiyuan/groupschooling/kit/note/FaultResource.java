package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.security.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What goes wrong in resources, and what they are told of the caller. */
@Path("/v1/faults")
public class FaultResource {
    private static volatile Runnable whenRead;

    @Inject
    NoteService notes;
    @Inject
    Caller caller;

    @GET
    @Path("/defect")
    @PermitAll
    public String defect() {
        throw new IllegalStateException("the password is swordfish");
    }

    /** A code that nobody has written a text for, with a status that Java has no phrase for. */
    @GET
    @Path("/unworded")
    @PermitAll
    public String unworded() {
        throw new ProblemException(422, "nobody-worded-this", List.of());
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody reads this";
    }

    @PUT
    @Path("/absent")
    @PermitAll
    public String absent(@BeanParam IfMatch ifMatch) {
        ifMatch.requireAbsent();
        return "created";
    }

    /** What {@link HeldReach} guards: this resource itself finds everything. */
    @PUT
    @Path("/held/{code}")
    @Operation(operationId = "holdNote")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    public Response held(@PathParam("code") String code, @QueryParam("on") LocalDate on, NoteDraft draft) {
        throw new ProblemException(428, "precondition-required", List.of());
    }

    @GET
    @Path("/scope")
    @RolesAllowed("**")
    public Scope scope() {
        return caller.scope();
    }

    @GET
    @Path("/scope-of-readers")
    @RolesAllowed("**")
    public Scope scopeWhereReadersReachEverything() {
        return caller.scope(Roles.READER);
    }

    @GET
    @Path("/short-list")
    @RolesAllowed("**")
    public Page<Line> shortList(@BeanParam PageRequest page) {
        return failingAfter(1);
    }

    @GET
    @Path("/long-list")
    @RolesAllowed("**")
    public Page<Line> longList(@BeanParam PageRequest page) {
        return failingAfter(200);
    }

    /** A list that others change while it is read. */
    @GET
    @Path("/moving-list")
    @RolesAllowed("**")
    public Page<NoteState> movingList(@BeanParam PageRequest page) {
        return notes.list(NoteKind.URGENT, LocalDate.of(2198, 1, 1), page).mapAll(read -> {
            whenRead.run();
            return read.stream().map(NoteState::of).toList();
        });
    }

    /** What happens whenever a page of the moving list has been read. */
    public static void whenRead(Runnable happens) {
        whenRead = happens;
    }

    private static Page<Line> failingAfter(int pages) {
        return new Page<>(Collections.nCopies(100, new Line("a line that takes its place")), "next", cursor -> {
            if (cursor != null && pages == 1) {
                throw new IllegalStateException("the rest is lost");
            }
            return failingAfter(cursor == null ? pages : pages - 1);
        });
    }

    public record Line(String text) {
    }
}
