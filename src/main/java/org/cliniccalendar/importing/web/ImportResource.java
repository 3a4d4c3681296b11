package org.cliniccalendar.importing.web;

import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cliniccalendar.importing.ImportFile;
import org.cliniccalendar.importing.ImportReport;
import org.cliniccalendar.importing.ImportService;

/**
 * {@code POST /api/v1/imports}: imports the files of a form, or one file that is the body. Answers 200 with counts, or
 * 422 with every problem; then nothing was written.
 */
@RequestScoped
@Path("imports")
@RolesAllowed(SERVICE)
@UploadLimit.Limited
@Produces({MediaType.APPLICATION_JSON, ReportJson.PROBLEM})
public class ImportResource {
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    @EJB
    private ImportService importing;

    /**
     * Imports the files of a form; its other fields are passed over.
     *
     * @param dryRun {@code true} to try only, {@code false} to import
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response importForm(List<EntityPart> parts, @QueryParam("dryRun") @DefaultValue("false") String dryRun)
            throws IOException {
        List<ImportFile> files = new ArrayList<>();
        for (EntityPart part : parts) {
            if (part.getFileName().isPresent()) {
                try (InputStream content = part.getContent()) {
                    files.add(new ImportFile(part.getFileName().get(), content.readAllBytes()));
                }
            }
        }
        return run(files, dryRun);
    }

    /**
     * Imports one file.
     *
     * @param name of the file; else that of {@code Content-Disposition}, else its columns tell its kind
     */
    @POST
    @Consumes("text/csv")
    public Response importFile(
            byte[] content,
            @QueryParam("name") String name,
            @HeaderParam("Content-Disposition") @DefaultValue("") String disposition,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        Matcher named = FILE_NAME.matcher(disposition);
        String fileName = name != null ? name : named.find() ? named.group(1) : "body";
        return run(List.of(new ImportFile(fileName, content)), dryRun);
    }

    private Response run(List<ImportFile> files, String dryRun) {
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw new BadRequestException("dryRun is true or false.");
        }
        if (files.isEmpty()) {
            throw new BadRequestException("The form holds no file; each file is a part with a file name.");
        }
        ImportReport report = dryRun.equals("true") ? importing.dryRun(files) : importing.apply(files);
        return ReportJson.answer(report);
    }
}
