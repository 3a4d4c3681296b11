package org.cliniccalendar.messaging;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The mail server as configured: {@code clinic.mail.host}, {@code .port} (25, or 587 with STARTTLS), {@code .from} (an
 * address, with or without a name), {@code .user} and {@code .password} (optional), {@code .starttls} (false; when true, a
 * server that does not offer it, or whose certificate is not for its host, is not spoken with).
 *
 * @param user empty for no login
 */
record MailServer(
        String host, int port, Optional<String> user, String password, boolean startTls, InternetAddress from) {
    private static final String CONNECT_MILLIS = "5000";
    private static final String READ_MILLIS = "15000";
    private static final String SENDER = "Clinic Calendar";

    /**
     * What the configuration says now; empty if no host is set.
     *
     * @throws IllegalStateException if {@code clinic.mail.from} is no address
     */
    static Optional<MailServer> configured() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("clinic.mail.host", String.class)
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(host -> of(host, config));
    }

    private static MailServer of(String host, Config config) {
        boolean startTls =
                config.getOptionalValue("clinic.mail.starttls", Boolean.class).orElse(false);
        return new MailServer(
                host,
                config.getOptionalValue("clinic.mail.port", Integer.class).orElse(startTls ? 587 : 25),
                config.getOptionalValue("clinic.mail.user", String.class),
                config.getOptionalValue("clinic.mail.password", String.class).orElse(""),
                startTls,
                sender(config.getOptionalValue("clinic.mail.from", String.class).orElse("no-reply@localhost")));
    }

    private static InternetAddress sender(String configured) {
        try {
            InternetAddress address = new InternetAddress(configured, true);
            if (address.getPersonal() == null) {
                address.setPersonal(SENDER, StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException("clinic.mail.from is not an e-mail address", e);
        }
    }

    /** What stands after the @ of the sender; identifiers of mails end with it. */
    String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** For Jakarta Mail, with a limit on every wait: 5 seconds to connect, 15 for an answer. */
    Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", READ_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", READ_MILLIS);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.localhost", domain());
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
