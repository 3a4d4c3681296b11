package org.cliniccalendar.development;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A real SMTP server on 127.0.0.1 that delivers nothing: each received mail becomes one {@code .eml} file, named by the
 * moment (UTC), the recipient and the subject, so that a listing of the directory is a readable mailbox in order.
 */
public final class MailCatcher implements AutoCloseable {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS").withZone(ZoneOffset.UTC);
    private static final int LONGEST_SUBJECT = 60;

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, LoopbackPort.ADDRESS, ServerSetup.PROTOCOL_SMTP));
    private final Path directory;
    private final Clock clock;

    private MailCatcher(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Starts on a free port and keeps mails in the directory, which must exist. */
    public static MailCatcher start(Path directory, Clock clock) {
        MailCatcher catcher = new MailCatcher(directory, clock);
        UserManager users = catcher.smtp.getUserManager();
        catcher.smtp.start();
        users.setMessageDeliveryHandler(catcher::keep);
        return catcher;
    }

    /** The port of 127.0.0.1 that takes mail. */
    public int port() {
        return smtp.getSmtp().getPort();
    }

    private GreenMailUser keep(MovingMessage mail, MailAddress recipient) throws MessagingException, UserException {
        write(mail.getMessage(), recipient.getEmail());
        UserManager users = smtp.getUserManager();
        GreenMailUser known = users.getUserByEmail(recipient.getEmail());
        return known != null
                ? known
                : users.createUser(recipient.getEmail(), recipient.getEmail(), recipient.getEmail());
    }

    private void write(MimeMessage mail, String recipient) throws MessagingException {
        String subject = mail.getSubject() == null ? "" : mail.getSubject();
        String about = safe(recipient) + "_" + safe(subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())));
        for (int copy = 0; ; copy++) {
            String name = MOMENT.format(clock.instant()) + "_" + about + (copy == 0 ? "" : "-" + copy) + ".eml";
            try (OutputStream out = Files.newOutputStream(directory.resolve(name), StandardOpenOption.CREATE_NEW)) {
                mail.writeTo(out);
                return;
            } catch (FileAlreadyExistsException sameMoment) {
                continue;
            } catch (IOException failure) {
                throw new MessagingException("The mail cannot be kept in " + directory, failure);
            }
        }
    }

    private static String safe(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}@.+-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    }

    @Override
    public void close() {
        smtp.stop();
    }
}
