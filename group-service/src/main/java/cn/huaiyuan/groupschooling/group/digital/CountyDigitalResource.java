package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The digital records of all units over HTTP. */
@Path("/v1/digital-records")
@Tag(name = "digital records", description = "How far a unit has come in going digital (数字化转型), per school year")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU, Roles.ESTABLISHMENT_OFFICE,
        Roles.ORGANIZATION_DEPARTMENT, Roles.GROUP_HQ, Roles.MEMBER_UNIT, Roles.READER, Roles.SYSTEM})
public class CountyDigitalResource {
    @Inject
    DigitalService service;

    @GET
    @Operation(operationId = "listCountyDigitalRecords", summary = "The digital records of all units, by school year")
    public Page<DigitalView> list(
            @Parameter(description = "Code of a group: only units that are in it on `asOf`", example = "HY-G01") @QueryParam("group") String group,
            @Parameter(description = "Only this school year", example = "2026-2027") @QueryParam("schoolYear") String schoolYear,
            @Parameter(description = "Day on which units are in the group; today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(group, schoolYear, asOf, Boolean.TRUE.equals(history), page).map(DigitalView::of);
    }
}
