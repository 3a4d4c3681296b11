package org.cliniccalendar.development;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

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
    static MailCatcher start(Path directory, Clock clock) {
        MailCatcher catcher = new MailCatcher(directory, clock);
        UserManager users = catcher.smtp.getUserManager();
        catcher.smtp.start();
        users.setMessageDeliveryHandler(catcher::keep);
        return catcher;
    }

    int port() {
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

    /** The mails kept in a directory, the oldest first. */
    static List<MimeMessage> keptIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailCatcher::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MimeMessage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException("Not a readable mail: " + file, failure);
        }
    }

    @Override
    public void close() {
        smtp.stop();
    }
}
