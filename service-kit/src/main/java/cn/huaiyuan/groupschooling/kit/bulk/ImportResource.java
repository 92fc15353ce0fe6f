package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Imports over HTTP, in services that offer them. */
@Path("/v1/imports")
@IfBuildProperty(name = "kit.imports.offered", stringValue = "true")
@Tag(name = "imports", description = "Import of whole tables: XLSX, CSV (UTF-8 or GBK) or NDJSON")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU, Roles.ESTABLISHMENT_OFFICE,
        Roles.ORGANIZATION_DEPARTMENT})
public class ImportResource {
    @Inject
    ImportService service;

    @GET
    @Operation(operationId = "listImports", summary = "List imports, oldest first", description = "The education bureau sees all imports, others only their own.")
    public Page<ImportJobView> list(
            @Parameter(description = "Only imports of this kind") @QueryParam("kind") String kind,
            @Parameter(description = "Only imports with this status") @QueryParam("status") ImportJob.Status status,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var wording = Texts.language(language);
        return service.list(kind, status, page).map(job -> job.view(wording));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "submitImport", summary = "Submit a table as an import job", description = "A row holds the whole entry that its key names: the entry is created if it does not exist, changed if it differs (which needs a reason), and otherwise left unchanged. Each row succeeds or fails by itself unless `atomic` is set. The job continues even if the connection or the service breaks. The body is the file itself, not a form. Its content decides whether it is a workbook, CSV or NDJSON, whatever `Content-Type` says; a `charset` in that header (UTF-8, GBK, GB18030, UTF-16) is used, and the job names the one used. Hidden sheets, rows and columns are not read, but counted and named in the job. The stored result of a formula is used, unless it is missing or 0. At most 64 MiB and 200,000 rows.")
    @RequestBody(required = true, content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING), example = "legalPersonCode,name,registeredOn,deregisteredOn,deregistrationDocument,checkOverride,reason\n123403210000000197,怀远实验中学,2010-09-01,,,,\n"),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "202", description = "Accepted; `Location` is the address of the job", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportJobView.class)))
    public RestResponse<ImportJobView> submit(
            @Parameter(required = true, description = "See `/v1/imports/kinds`", example = "legal-persons") @QueryParam("kind") String kind,
            @Parameter(description = "`true`: find all errors, keep nothing") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(description = "`true`: all rows or none") @QueryParam("atomic") Boolean atomic,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language, Upload upload) {
        var job = service.submit(new ImportRequest(kind, Boolean.TRUE.equals(dryRun), Boolean.TRUE.equals(atomic)),
                upload);
        return ResponseBuilder.create(Status.ACCEPTED, job.view(Texts.language(language)))
                .location(URI.create("/v1/imports/" + job.id())).build();
    }

    @GET
    @Path("/kinds")
    @Operation(operationId = "listImportKinds", summary = "List the kinds of table that the caller may import, with their columns")
    public List<ImportKindView> kinds() {
        return service.kinds().stream().map(ImportKindView::of).toList();
    }

    @GET
    @Path("/templates/{kind}")
    @Operation(operationId = "getImportTemplate", summary = "Download a blank form of a kind of table")
    @APIResponse(responseCode = "200", description = "The form", content = {
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))})
    public Response template(
            @Parameter(description = "Name of the kind", example = "units") @PathParam("kind") String kind,
            @Parameter(description = "Default: XLSX") @QueryParam("as") Format as,
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
    @Operation(operationId = "getImport", summary = "Get the progress and result of an import")
    public ImportJobView get(@Parameter(description = "Id of the import") @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return service.get(id).view(Texts.language(language));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Operation(operationId = "cancelImport", summary = "Cancel an import", description = "Rows that were committed stay; an atomic import or a dry run leaves nothing. An import that has ended: 409 `import-over`.")
    public RestResponse<ImportJobView> cancel(@Parameter(description = "Id of the import") @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return RestResponse.ok(service.cancel(id).view(Texts.language(language)));
    }

    @GET
    @Path("/{id}/errors")
    @Operation(operationId = "listImportErrors", summary = "List the errors of an import, in the order of the file")
    public Page<ImportFaultView> errors(@Parameter(description = "Id of the import") @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var wording = Texts.language(language);
        return service.faults(id, page).map(fault -> fault.view(wording));
    }
}
