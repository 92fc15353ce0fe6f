package cn.huaiyuan.groupschooling.group.catalogue;

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
@Tag(name = "catalogues", description = "What the county counts and checks: unified practices (统一), checks before a group becomes TIGHT")
@RolesAllowed(Roles.ANY)
public class CatalogueResource {
    @Inject
    CatalogueService service;
    @Inject
    Today today;

    @GET
    @Path("/catalogue-items")
    @Operation(operationId = "listCatalogueItems", summary = "The items that hold on a day, in their order")
    public Page<ItemView> list(
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only items of this kind") @QueryParam("kind") CatalogueItem.Kind kind,
            @Parameter(description = "`true`: items of all days, voided ones too; not with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        return service.list(kind, asOf, Boolean.TRUE.equals(history), page).map(item -> ItemView.of(item, day));
    }

    @GET
    @Path("/catalogue-items/{itemCode}")
    @Operation(operationId = "getCatalogueItem", summary = "An item, by code or id, as it is on a day and with its whole history", description = "A voided one is shown too, with its `status`.")
    public RestResponse<ItemView> get(@Parameter(description = "Code or id") @PathParam("itemCode") String itemCode,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        var item = service.get(itemCode);
        var day = today.or(asOf);
        return Answers.ok(item, day, ItemView.of(item, day));
    }

    @PUT
    @Path("/catalogue-items/{itemCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putCatalogueItem", summary = "Enter an item, or correct its whole dated history", description = "Correcting an item, and entering it anew after it was voided, needs `If-Match` and a reason. To drop an item from a day on, end its period the day before.")
    public RestResponse<ItemView> put(
            @Parameter(description = "Code of the item: capitals, digits and underscores", example = "DAILY_SCHEDULE") @PathParam("itemCode") String itemCode,
            @BeanParam IfMatch ifMatch, ItemHistory history) {
        return Answers.of(service.put(itemCode, ifMatch, history), item -> ItemView.of(item, today.date()));
    }

    @POST
    @Idempotent
    @Path("/catalogue-items/{itemCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidCatalogueItem", summary = "Void an item that was entered by mistake", description = "It stays readable as voided, but is in no catalogue, and nothing new refers to it. A `PUT` enters it anew. 409 `catalogue-item-referred-to` if a record of practices that is not voided names it, or a tier application that is open or was approved; `catalogue-item-voided` if it is voided already. To drop an item that did hold, give it a last day instead.")
    public RestResponse<ItemView> makeVoid(
            @Parameter(description = "Code or id") @PathParam("itemCode") String itemCode,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(itemCode, ifMatch, voiding), item -> ItemView.of(item, today.date()));
    }
}
