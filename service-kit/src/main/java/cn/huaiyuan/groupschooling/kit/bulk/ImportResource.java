package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.openapi.CommonContract;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.Texts;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Format;
import cn.huaiyuan.groupschooling.kit.table.Templates;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Imports over HTTP, in the services that take in tables. */
@Path("/v1/imports")
@IfBuildProperty(name = "kit.imports.offered", stringValue = "true")
@Tag(name = "imports", description = "Whole tables at once: XLSX, CSV (UTF-8 or GBK) or NDJSON")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU, Roles.ESTABLISHMENT_OFFICE,
        Roles.ORGANIZATION_DEPARTMENT})
public class ImportResource {
    @Inject
    ImportService service;

    @GET
    @Operation(operationId = "listImports", summary = "Imports, the oldest first", description = "The education bureau sees all, anyone else their own.")
    public Page<ImportJobView> list(@Parameter(description = "Only those of this kind") @QueryParam("kind") String kind,
            @Parameter(description = "Only those in this state") @QueryParam("status") ImportJob.Status status,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var wording = Texts.language(language);
        return service.list(kind, status, page).map(job -> job.view(wording));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "submitImport", summary = "Take in a table as a job", description = "A row says the whole entry that its key names: it is entered where there is none, changed where it differs (which needs a reason), and left alone where it stands just so. Rows are counted one by one unless `atomic`; the job goes on by itself, whatever happens to the connection or the service. The file itself is the body, no form. Its content decides whether it is a workbook, CSV or NDJSON, whatever `Content-Type` says; a `charset` there (UTF-8, GBK, GB18030, UTF-16) counts, and the job tells which was taken. Hidden sheets, rows and columns are not read, but counted and named in the job. A formula counts by its stored result, unless that is missing or 0. At most 64 MiB and 200,000 rows.")
    @RequestBody(required = true, content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING), example = "legalPersonCode,name,registeredOn,deregisteredOn,deregistrationDocument,checkOverride,reason\n123403210000000197,怀远实验中学,2010-09-01,,,,\n"),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "202", description = "Taken in; `Location` tells how far it is", content = @Content(schema = @Schema(implementation = ImportJobView.class)))
    public RestResponse<ImportJobView> submit(
            @Parameter(required = true, description = "See `/v1/imports/kinds`", example = "legal-persons") @QueryParam("kind") String kind,
            @Parameter(description = "`true`: find out everything, keep nothing") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(description = "`true`: all rows or none") @QueryParam("atomic") Boolean atomic,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language, Upload upload) {
        var job = service.submit(new ImportRequest(kind, Boolean.TRUE.equals(dryRun), Boolean.TRUE.equals(atomic)), upload);
        return ResponseBuilder.create(Status.ACCEPTED, job.view(Texts.language(language)))
                .location(URI.create("/v1/imports/" + job.id())).build();
    }

    @GET
    @Path("/kinds")
    @Operation(operationId = "listImportKinds", summary = "The kinds of table that the caller may import, with their columns")
    public List<ImportKindView> kinds() {
        return service.kinds().stream().map(ImportKindView::of).toList();
    }

    @GET
    @Path("/templates/{kind}")
    @Operation(operationId = "getImportTemplate", summary = "A blank table of a kind, to be filled in")
    @APIResponse(responseCode = "200", description = "The table", content = {
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))})
    public Response template(
            @Parameter(description = "Name of the kind", example = "units") @PathParam("kind") String kind,
            @Parameter(description = "XLSX where it is not given") @QueryParam("as") Format as,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) throws IOException {
        var format = as == null ? Format.XLSX : as;
        var blank = new ByteArrayOutputStream();
        Templates.write(service.kind(kind).columns(), format, Texts.language(language), blank);
        return Response.ok(blank.toByteArray(), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind + "." + format.extension() + "\"")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is, and what came of it")
    public ImportJobView get(@Parameter(description = "Id of the import") @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(id).view(Texts.language(language));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Extension(name = CommonContract.UNCONDITIONAL, value = "true")
    @Operation(operationId = "cancelImport", summary = "Call off an import that is not over", description = "Rows that were done one by one stay done; of an atomic import or a dry run nothing is kept. Over already: 409 `import-over`.")
    public RestResponse<ImportJobView> cancel(@Parameter(description = "Id of the import") @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return RestResponse.ok(service.cancel(id).view(Texts.language(language)));
    }

    @GET
    @Path("/{id}/errors")
    @Operation(operationId = "listImportErrors", summary = "Everything that is wrong with the rows that were refused, in the order of the file")
    public Page<ImportFaultView> errors(@Parameter(description = "Id of the import") @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var wording = Texts.language(language);
        return service.faults(id, page).map(fault -> fault.view(wording));
    }
}
