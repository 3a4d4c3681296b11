package org.cliniccalendar.importing.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cliniccalendar.importing.Count;
import org.cliniccalendar.importing.ImportFile;
import org.cliniccalendar.importing.ImportRefused;
import org.cliniccalendar.importing.ImportReport;
import org.cliniccalendar.importing.ImportService;
import org.cliniccalendar.importing.Kind;
import org.cliniccalendar.web.Messages;

/**
 * The import page. The files stay in the browser: they are sent for the check and again for the import, which checks
 * anew, so nothing large is kept between the two.
 */
@Named
@ViewScoped
public class ImportView implements Serializable {
    private static final String BUNDLE = "org.cliniccalendar.importing.messages";

    @EJB
    private transient ImportService importing;

    @Inject
    private transient Messages messages;

    private transient List<Part> files;
    private ImportReport report;

    /** Tries the files and shows what importing them would do. */
    public void check() {
        run(importing::dryRun);
    }

    /** Imports the files; the button is there after a check without a problem. */
    public void importFiles() {
        run(importing::apply);
        if (report != null && report.isApplied()) {
            messages.done(BUNDLE, "page.done");
        }
    }

    private void run(Function<List<ImportFile>, ImportReport> act) {
        report = null;
        try {
            if (size() > UploadLimit.BYTES) {
                messages.refused("import:files", ImportRefused.tooLarge());
            } else {
                report = act.apply(read());
            }
        } catch (IOException e) {
            messages.refused("import:files", ImportRefused.unreadable());
        }
    }

    private long size() {
        return files.stream().mapToLong(Part::getSize).sum();
    }

    private List<ImportFile> read() throws IOException {
        List<ImportFile> read = new ArrayList<>();
        for (Part file : files) {
            try (InputStream content = file.getInputStream()) {
                read.add(new ImportFile(file.getSubmittedFileName(), content.readAllBytes()));
            }
        }
        return read;
    }

    /** What a count says: "Rooms: 3 new, 0 to change, 1 there already". */
    public String words(Count count) {
        return count.words(report.dryRun());
    }

    /** How a kind is called: "Appointment types". */
    public String name(Kind kind) {
        return kind.words();
    }

    /** The columns of a kind with a blank after each comma, so that a narrow table can break them. */
    public String columns(Kind kind) {
        return kind.header().replace(",", ", ");
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public ImportReport getReport() {
        return report;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> chosen) {
        files = chosen;
    }
}
