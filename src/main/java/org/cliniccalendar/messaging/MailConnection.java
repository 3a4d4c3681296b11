package org.cliniccalendar.messaging;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** One conversation with the mail server, opened with the first message and again after one that failed. */
public final class MailConnection implements Postman, AutoCloseable {
    private final MailServer server;
    private final Session session;
    private Transport transport;

    MailConnection(MailServer server) {
        this.server = server;
        session = server.session();
    }

    /**
     * Sends one message; the server has taken it when this returns.
     *
     * @throws DeliveryFailure if the server has not said that it took it
     */
    @Override
    public void send(OutboxMessage message, Instant now) throws DeliveryFailure {
        InternetAddress recipient = address(message.recipient());
        open();
        try {
            MimeMessage mail = mail(message, recipient, now);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (SendFailedException e) {
            close();
            boolean addressRefused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            throw new DeliveryFailure(addressRefused ? DeliveryFailure.Kind.REFUSED : DeliveryFailure.Kind.PASSING, e);
        } catch (MessagingException | RuntimeException e) {
            close();
            throw new DeliveryFailure(DeliveryFailure.Kind.PASSING, e);
        }
    }

    private static InternetAddress address(String recipient) throws DeliveryFailure {
        try {
            InternetAddress address = new InternetAddress(recipient, true);
            address.validate();
            return address;
        } catch (AddressException e) {
            throw new DeliveryFailure(DeliveryFailure.Kind.REFUSED, e);
        }
    }

    private void open() throws DeliveryFailure {
        if (transport != null && transport.isConnected()) {
            return;
        }
        close();
        try {
            transport = session.getTransport("smtp");
            // without a password Jakarta Mail does not log in, not even as the user who runs the server
            transport.connect(server.user().orElse(null), server.user().isPresent() ? server.password() : null);
        } catch (MessagingException e) {
            close();
            throw new DeliveryFailure(DeliveryFailure.Kind.UNREACHABLE, e);
        }
    }

    private MimeMessage mail(OutboxMessage message, InternetAddress recipient, Instant now) throws MessagingException {
        String utf8 = StandardCharsets.UTF_8.name();
        MimeMessage mail = new IdentifiedMail(session, "<" + message.messageId() + "@" + server.domain() + ">");
        mail.setFrom(server.from());
        mail.setRecipient(Message.RecipientType.TO, recipient);
        mail.setSubject(message.subject(), utf8);
        mail.setText(message.body(), utf8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    /** Says goodbye, as far as the other side listens. */
    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            System.getLogger(MailConnection.class.getName())
                    .log(System.Logger.Level.DEBUG, "The mail server was gone before the goodbye", e);
        }
        transport = null;
    }

    /** Keeps its identifier, where Jakarta Mail would make a new one for each attempt. */
    private static final class IdentifiedMail extends MimeMessage {
        private final String identifier;

        IdentifiedMail(Session session, String identifier) {
            super(session);
            this.identifier = identifier;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identifier);
        }
    }
}
