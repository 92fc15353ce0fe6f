package cn.huaiyuan.groupschooling.funding.fund;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "special-funds", description = "The special fund of each fiscal year (F-FUND)")
@RolesAllowed({Roles.FINANCE_BUREAU, Roles.EDU_BUREAU, Roles.READER, Roles.SYSTEM, Roles.GROUP_HQ})
public class FundResource {
    @Inject
    FundService service;

    @GET
    @Path("/special-funds")
    @Operation(operationId = "listSpecialFunds", summary = "Special funds, by fiscal year")
    public Page<FundView> list(
            @QueryParam("status") @Parameter(description = "Only open or only closed ones") SpecialFund.Status status,
            @BeanParam PageRequest page) {
        return service.list(status, page).map(FundView::of);
    }

    @GET
    @Path("/special-funds/{fiscalYear}")
    @Operation(operationId = "getSpecialFund", summary = "The special fund of a fiscal year")
    public RestResponse<FundView> get(
            @PathParam("fiscalYear") @Parameter(description = "Calendar year") int fiscalYear) {
        return Answers.ok(service.get(fiscalYear), FundView::of);
    }

    @POST
    @Idempotent
    @Path("/special-funds")
    @RolesAllowed(Roles.FINANCE_BUREAU)
    @Operation(operationId = "openSpecialFund", summary = "Open the special fund of a fiscal year", description = "From 2024 on, and at most one year ahead. 409 `fund-year-taken` if the year has one.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<FundView> open(FundOpening opening) {
        var change = service.open(opening);
        return Answers.created("/v1/special-funds/" + change.aggregate().fiscalYear(), change, FundView::of);
    }

    @POST
    @Idempotent
    @Path("/special-funds/{fiscalYear}/close")
    @RolesAllowed(Roles.FINANCE_BUREAU)
    @Operation(operationId = "closeSpecialFund", summary = "Close a special fund: no award can be made from it any more", description = "No later than today; it cannot be opened again. 409 `fund-closed` if it is closed already.")
    public RestResponse<FundView> close(
            @PathParam("fiscalYear") @Parameter(description = "Calendar year") int fiscalYear,
            @BeanParam IfMatch ifMatch, FundClosing closing) {
        return Answers.of(service.close(fiscalYear, ifMatch, closing), FundView::of);
    }
}
