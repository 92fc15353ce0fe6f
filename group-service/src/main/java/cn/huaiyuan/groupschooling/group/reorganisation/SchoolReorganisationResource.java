package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.SchoolView;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.precondition.Answers;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
    @Operation(operationId = "closeSchool", summary = "Close a school from a day on", description = "Its units close with it, and their memberships end the day before. 409 `headquarters-needed` if a group would keep members without headquarters: hand over first.")
    public RestResponse<SchoolView> close(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @BeanParam IfMatch ifMatch, Closing closing) {
        return Answers.of(service.close(schoolCode, ifMatch, closing), this::view);
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/merge")
    @Operation(operationId = "mergeSchool", summary = "Merge a school into another from a day on", description = "Its units move to the other school with their codes, memberships and staff. Its own code is never used again (rules §5.3).")
    public RestResponse<SchoolView> merge(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @BeanParam IfMatch ifMatch, Merger merger) {
        return Answers.of(service.merge(schoolCode, ifMatch, merger), this::view);
    }

    @POST
    @Idempotent
    @Path("/schools/{schoolCode}/split")
    @Operation(operationId = "splitSchool", summary = "Split a school: move some of its units to other schools", description = "The other schools must be registered before. A school that keeps none of its units ends on the day.")
    public RestResponse<SchoolView> split(
            @Parameter(description = "学校标识码, 10 digits") @PathParam("schoolCode") String schoolCode,
            @BeanParam IfMatch ifMatch, SchoolSplit split) {
        return Answers.of(service.split(schoolCode, ifMatch, split), this::view);
    }

    private SchoolView view(School school) {
        return SchoolView.of(school, today.date());
    }
}
