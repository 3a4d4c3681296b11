package org.cliniccalendar.testing;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.cliniccalendar.development.KeptMails;

/** What the product in the container has sent by SMTP, to be asked by a test that runs there. */
public final class SentMails {
    /** The system property that names their directory. */
    static final String DIRECTORY = "clinic.it.mail.directory";

    private SentMails() {}

    /** All mails of this run, the oldest first. */
    public static List<MimeMessage> all() {
        return KeptMails.in(Path.of(System.getProperty(DIRECTORY)));
    }
}
