package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.SchoolView;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closing, merging and splitting schools over HTTP. */
@Path("/v1")
@Tag(name = "schools")
@RolesAllowed(Roles.EDU_BUREAU)
public class SchoolReorganisationResource {
    @Inject
    SchoolReorganisationService service;
    @Inject
    Today today;

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/close")
    @Operation(operationId = "closeSchool", summary = "Close a school from a day on", description = "Its units close with it, and their memberships end the day before. 409 `headquarters-needed` where members of a group would be left without headquarters: hand over first.")
    @APIResponse(responseCode = "200", description = "Closed", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response close(@Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            Closing closing) {
        return written(service.close(schoolCode, closing));
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/merge")
    @Operation(operationId = "mergeSchool", summary = "Merge a school into another from a day on", description = "Its units go on in the other school with their codes, memberships and staff. Its own code is never used again (rules §5.3).")
    @APIResponse(responseCode = "200", description = "Merged", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response merge(@Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            Merger merger) {
        return written(service.merge(schoolCode, merger));
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/split")
    @Operation(operationId = "splitSchool", summary = "Split a school: some of its units go to other schools", description = "The other schools are registered beforehand. A school that keeps none of its units ends on the day.")
    @APIResponse(responseCode = "200", description = "Split", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Response split(@Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            SchoolSplit split) {
        return written(service.split(schoolCode, split));
    }

    private Response written(School school) {
        return Response.ok(SchoolView.of(school, today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(school)).build();
    }
}
