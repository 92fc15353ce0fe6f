package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.openapi.CommonContract;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "groups", description = "Education groups (教育集团) and how tightly they are knit")
@RolesAllowed(Roles.ANY)
public class GroupResource {
    @Inject
    GroupService service;

    @GET
    @Path("/groups")
    @Operation(operationId = "listGroups", summary = "The groups that exist on a day, with their tier and headquarters then")
    public Page<GroupView> list(
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only groups of this kind") @QueryParam("kind") EducationGroup.Kind kind,
            @Parameter(description = "Only those of this tier on the day") @QueryParam("tier") Tier tier,
            @Parameter(description = "`true`: those of all days, voided ones too; not together with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(kind, tier, asOf, Boolean.TRUE.equals(history), page);
    }

    @GET
    @Path("/groups/{groupCode}")
    @Operation(operationId = "getGroup", summary = "A group, by code or id, with its tier and headquarters on a day and its whole history", description = "A voided one is shown too, with its `status`.")
    public RestResponse<GroupView> get(@Parameter(description = "Code or id") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        var group = service.get(groupCode);
        var view = service.view(group, asOf);
        return Answers.ok(group, view.asOf(), view.others(), view);
    }

    @POST
    @Idempotent
    @Path("/groups")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "foundGroup", summary = "Found a group with its first tier", description = "Units are admitted to it afterwards. 409 `group-code-taken` if there is a group of that code, voided or not. `putGroup` enters a voided group anew, and enters a group that has had other tiers already with its history.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<GroupView> found(GroupFounding founding) {
        return Answers.created("/v1/groups/" + founding.groupCode(), service.found(founding), this::today);
    }

    @PUT
    @Path("/groups/{groupCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putGroup", summary = "Correct the whole dated history of a group, or enter one with its history", description = "Correcting a group, and entering it anew after it was voided, needs `If-Match` and a reason.")
    public RestResponse<GroupView> put(
            @Parameter(description = "Code of the group") @PathParam("groupCode") String groupCode,
            @BeanParam IfMatch ifMatch, GroupHistory history) {
        return Answers.of(service.put(groupCode, ifMatch, history), this::today);
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/rename")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "renameGroup", summary = "Give a group another name from a day on", description = "The code stays; the name before is kept.")
    public RestResponse<GroupView> rename(
            @Parameter(description = "Code or id") @PathParam("groupCode") String groupCode,
            @BeanParam IfMatch ifMatch, GroupRenaming renaming) {
        return Answers.of(service.rename(groupCode, ifMatch, renaming), this::today);
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidGroup", summary = "Void a group that was entered by mistake", description = "It stays readable as voided, but no longer counts, and nothing new can refer to it. A `PUT` enters it anew. A group that did exist and is dissolved is given its last day instead. 409 `group-referred-to` while an active membership, an active record of practices or an open application for another tier refers to it, `group-voided` if it is voided already.")
    public RestResponse<GroupView> makeVoid(
            @Parameter(description = "Code or id") @PathParam("groupCode") String groupCode,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(groupCode, ifMatch, voiding), this::today);
    }

    private GroupView today(EducationGroup group) {
        return service.view(group, null);
    }
}
