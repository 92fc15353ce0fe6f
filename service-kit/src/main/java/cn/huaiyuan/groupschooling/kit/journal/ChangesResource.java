package cn.huaiyuan.groupschooling.kit.journal;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.Problem;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events over HTTP, for systems that cannot use Kafka. */
@Path("/v1/changes")
@RolesAllowed({Roles.SYSTEM, Roles.EDU_BUREAU})
@Tag(name = "changes", description = "The events, for systems that cannot use Kafka")
public class ChangesResource {
    @Inject
    Journal journal;

    @GET
    @Operation(operationId = "listChanges", summary = "List changes after a cursor, in the order of their commits", description = "The same events as in Kafka, voidings included. `nextCursor` is always given; ask again with "
            + "`after` set to it. No change ever appears before a cursor that was already returned; younger changes wait "
            + "for a long transaction. After the database was restored from an older backup, the cursor of a lost change is "
            + "refused with 410 `cursor-lost`: begin again without `after`, and drop what does not come again.")
    @APIResponse(responseCode = "200", description = "The changes, oldest first")
    @APIResponse(responseCode = "410", description = "The change of the cursor was lost when the database was restored", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "#/components/schemas/Problem")))
    @APIResponse(responseCode = "503", description = "The database was replaced while the service was running", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "#/components/schemas/Problem")))
    public Page<Journal.Change> list(
            @QueryParam("after") @Parameter(description = "`nextCursor` of the answer before; the beginning if left out") String after,
            @QueryParam("limit") @Parameter(description = "How many items at most, 1 to 500") Integer limit) {
        return journal.after(after, PageRequest.of(limit, null, null).limit());
    }
}
