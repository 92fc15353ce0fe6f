package cn.huaiyuan.groupschooling.kit.journal;

import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what, when and why. */
@Path("/v1/audit")
@RolesAllowed(Roles.EDU_BUREAU)
@Tag(name = "audit", description = "Who changed what, when and why")
public class AuditResource {
    @Inject
    Journal journal;

    @GET
    @Operation(operationId = "listAudit", summary = "List the history of an aggregate: who, when, before, after, why, trace")
    public Page<Journal.AuditEntry> list(
            @QueryParam("aggregate") @Parameter(description = "Id of the aggregate", required = true) UUID aggregate,
            @QueryParam("cursor") @Parameter(description = "`nextCursor` of the previous page") String cursor,
            @QueryParam("limit") @Parameter(description = "How many items at most, 1 to 500") Integer limit,
            @QueryParam(ListFormat.PARAMETER) @Parameter(description = "`csv` or `xlsx`: the whole history as a file, not together with `limit` and `cursor`") ListFormat format) {
        if (aggregate == null) {
            throw ProblemException.invalid(List.of(Violation.ofParameter("aggregate", "required")));
        }
        return journal.of(aggregate, cursor, PageRequest.of(limit, null, null).limit());
    }
}
