package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Catalogues over HTTP. */
@Path("/v1")
@Tag(name = "catalogues", description = "What the county counts and checks: unified practices (统一), checks before a group becomes TIGHT")
@RolesAllowed(Roles.ANY)
public class CatalogueResource {
    @Inject
    CatalogueService service;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    @GET
    @Path("/catalogue-items")
    @Operation(operationId = "listCatalogueItems", summary = "The items that hold on a day, in their order")
    public Page<ItemView> list(
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only items of this kind") @QueryParam("kind") CatalogueItem.Kind kind,
            @Parameter(description = "`true`: those of all days, voided ones too; not with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        return service.list(kind, asOf, Boolean.TRUE.equals(history), page).map(item -> ItemView.of(item, day));
    }

    @GET
    @Path("/catalogue-items/{itemCode}")
    @Operation(operationId = "getCatalogueItem", summary = "An item, by code or id, as it is on a day and with its whole history", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response get(@Parameter(description = "Code or id") @PathParam("itemCode") String itemCode,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf) {
        var item = service.get(itemCode);
        var day = today.or(asOf);
        return preconditions.ok(item, day, ItemView.of(item, day));
    }

    @PUT
    @Path("/catalogue-items/{itemCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putCatalogueItem", summary = "Enter an item, or correct its whole dated history", description = "Correcting, and entering anew what was voided, needs `If-Match` and a reason. To drop an item from a day on, end its period the day before.")
    @APIResponse(responseCode = "200", description = "Corrected, entered anew, or as it was", content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "201", description = "Entered", content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response put(
            @Parameter(description = "Code of the item: capitals, digits and underscores", example = "DAILY_SCHEDULE") @PathParam("itemCode") String itemCode,
            ItemHistory history) {
        var entry = service.put(itemCode, history);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ItemView.of(entry.aggregate(), today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/catalogue-items/{itemCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidCatalogueItem", summary = "Void an item that was entered by mistake", description = "It is kept and shown as voided, but no catalogue has it, and nothing new refers to it. A `PUT` enters it anew. 409 `catalogue-item-referred-to` while a record of practices that stands names it, or a tier application that is open or was approved; `catalogue-item-voided` where it is voided already. An item that held, and is dropped, is given its last day instead.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response makeVoid(@Parameter(description = "Code or id") @PathParam("itemCode") String itemCode,
            Voiding voiding) {
        var item = service.makeVoid(itemCode, voiding);
        return Response.ok(ItemView.of(item, today.date())).header(HttpHeaders.ETAG, Preconditions.tag(item)).build();
    }
}
