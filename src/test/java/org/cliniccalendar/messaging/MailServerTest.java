package org.cliniccalendar.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail server as it is configured, and what Jakarta Mail is told of it. */
class MailServerTest {
    private static final String HOST = "clinic.mail.host";

    @AfterEach
    void forget() {
        ConfigProviderResolver.setInstance(null);
    }

    @Test
    void withoutAHostThereIsNone() {
        assertEquals(Optional.empty(), configured(Map.of()));
        assertEquals(Optional.empty(), configured(Map.of(HOST, "  ")));
    }

    @Test
    void aHostIsEnough() {
        MailServer server = configured(Map.of(HOST, " mail.example.org ")).orElseThrow();

        assertEquals("mail.example.org:25", server.toString());
        assertEquals("Clinic Calendar <no-reply@localhost>", server.from().toString());
        assertEquals("localhost", server.domain());
        assertEquals(Optional.empty(), server.user());
        assertEquals("", server.password());
        assertEquals(false, server.startTls());
    }

    @Test
    void allOfItCanBeSaid() {
        MailServer server = configured(Map.of(
                        HOST,
                        "mail.example.org",
                        "clinic.mail.port",
                        "2525",
                        "clinic.mail.user",
                        "ann",
                        "clinic.mail.password",
                        "secret",
                        "clinic.mail.starttls",
                        "true",
                        "clinic.mail.from",
                        "Mill House <desk@example.org>"))
                .orElseThrow();

        assertEquals("mail.example.org:2525", server.toString());
        assertEquals(Optional.of("ann"), server.user());
        assertEquals("secret", server.password());
        assertEquals("Mill House <desk@example.org>", server.from().toString());
        assertEquals("example.org", server.domain());
    }

    @ParameterizedTest
    @CsvSource({"true, 587", "false, 25"})
    void thePortFollowsTheEncryption(String startTls, int port) {
        Map<String, String> said = Map.of(HOST, "mail.example.org", "clinic.mail.starttls", startTls);

        assertEquals(port, configured(said).orElseThrow().port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b@c", ""})
    void aSenderThatIsNoAddressIsRefused(String sender) {
        Map<String, String> said = Map.of(HOST, "mail.example.org", "clinic.mail.from", sender);

        assertThrows(IllegalStateException.class, () -> configured(said));
    }

    @ParameterizedTest
    @CsvSource({"'', false", "ann, true"})
    void everyWaitHasALimitAndNothingIsSaidInTheClearThatShouldNotBe(String user, boolean secret) {
        Properties told = new MailServer(
                        "mail.example.org",
                        25,
                        Optional.of(user).filter(name -> !name.isEmpty()),
                        "",
                        secret,
                        configured(Map.of(HOST, "x")).orElseThrow().from())
                .session()
                .getProperties();

        assertEquals("mail.example.org", told.getProperty("mail.smtp.host"));
        assertEquals("25", told.getProperty("mail.smtp.port"));
        assertEquals(Boolean.toString(secret), told.getProperty("mail.smtp.auth"));
        assertEquals(Boolean.toString(secret), told.getProperty("mail.smtp.starttls.enable"));
        assertEquals(Boolean.toString(secret), told.getProperty("mail.smtp.starttls.required"));
        assertEquals("true", told.getProperty("mail.smtp.ssl.checkserveridentity"));
        assertEquals("5000", told.getProperty("mail.smtp.connectiontimeout"));
        assertEquals("15000", told.getProperty("mail.smtp.timeout"));
        assertEquals("15000", told.getProperty("mail.smtp.writetimeout"));
        assertEquals("localhost", told.getProperty("mail.smtp.localhost"));
    }

    /** Where the server would read its settings, it reads these. */
    private static Optional<MailServer> configured(Map<String, String> settings) {
        Config config = (Config) Proxy.newProxyInstance(
                MailServerTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, asked) ->
                        Optional.ofNullable(settings.get(asked[0])).map(text -> read(text, (Class<?>) asked[1])));
        ConfigProviderResolver.setInstance(new Settings(config));
        return MailServer.configured();
    }

    private static Object read(String text, Class<?> type) {
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        return type == Boolean.class ? Boolean.valueOf(text) : text;
    }

    /** Gives everybody the same settings. */
    private static final class Settings extends ConfigProviderResolver {
        private final Config config;

        Settings(Config config) {
            this.config = config;
        }

        @Override
        public Config getConfig() {
            return config;
        }

        @Override
        public Config getConfig(ClassLoader loader) {
            return config;
        }

        @Override
        public ConfigBuilder getBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerConfig(Config registered, ClassLoader loader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void releaseConfig(Config released) {
            throw new UnsupportedOperationException();
        }
    }
}
