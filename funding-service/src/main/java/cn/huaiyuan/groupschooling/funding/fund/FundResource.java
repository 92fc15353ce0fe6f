package cn.huaiyuan.groupschooling.funding.fund;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Special funds over HTTP. */
@Path("/v1")
@Tag(name = "special-funds", description = "The special fund of each fiscal year (F-FUND)")
public class FundResource {
    @Inject
    FundService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/special-funds")
    @RolesAllowed({Roles.FINANCE_BUREAU, Roles.EDU_BUREAU, Roles.READER, Roles.SYSTEM, Roles.GROUP_HQ})
    @Operation(operationId = "listSpecialFunds", summary = "Special funds, by fiscal year")
    public Page<FundView> list(
            @QueryParam("status") @Parameter(description = "Only open or only closed ones") SpecialFund.Status status,
            @BeanParam PageRequest page) {
        return service.list(status, page).map(FundView::of);
    }

    @GET
    @Path("/special-funds/{fiscalYear}")
    @RolesAllowed({Roles.FINANCE_BUREAU, Roles.EDU_BUREAU, Roles.READER, Roles.SYSTEM, Roles.GROUP_HQ})
    @Operation(operationId = "getSpecialFund", summary = "The special fund of a fiscal year")
    @APIResponse(responseCode = "200", description = "The fund", content = @Content(schema = @Schema(implementation = FundView.class)))
    public Response get(@PathParam("fiscalYear") @Parameter(description = "Calendar year") int fiscalYear) {
        var fund = service.get(fiscalYear);
        return preconditions.ok(fund, FundView.of(fund));
    }

    @POST
    @Idempotent
    @Path("/special-funds")
    @RolesAllowed(Roles.FINANCE_BUREAU)
    @Operation(operationId = "openSpecialFund", summary = "Open the special fund of a fiscal year", description = "From 2024 on, and at most one year ahead. 409 `fund-year-taken` where the year has one.")
    @APIResponse(responseCode = "201", description = "The fund that was opened", content = @Content(schema = @Schema(implementation = FundView.class)))
    public Response open(FundOpening opening) {
        var fund = service.open(opening);
        return Response.created(URI.create("/v1/special-funds/" + fund.fiscalYear()))
                .header(HttpHeaders.ETAG, Preconditions.tag(fund)).entity(FundView.of(fund)).build();
    }

    @POST
    @Idempotent
    @Path("/special-funds/{fiscalYear}/close")
    @RolesAllowed(Roles.FINANCE_BUREAU)
    @Operation(operationId = "closeSpecialFund", summary = "Close a special fund: no award can be made from it any more", description = "No later than today; it cannot be opened again. 409 `fund-closed` where it is closed already.")
    @APIResponse(responseCode = "200", description = "The fund", content = @Content(schema = @Schema(implementation = FundView.class)))
    public Response close(@PathParam("fiscalYear") @Parameter(description = "Calendar year") int fiscalYear,
            FundClosing closing) {
        var fund = service.close(fiscalYear, closing);
        return Response.ok(FundView.of(fund)).header(HttpHeaders.ETAG, Preconditions.tag(fund)).build();
    }
}
