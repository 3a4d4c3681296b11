package org.cliniccalendar.development;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One account per role of the demo network and the token of its service account, in a properties file that only its
 * owner reads. The passwords are drawn on the first start and stay; {@code base.url} follows each start. The product
 * makes the accounts from this file when its database is empty.
 */
public final class DemoAccounts {
    /** The roles that have a demo account, in the order in which they are shown. */
    public static final List<String> ROLES = List.of(
            "administrator",
            "clinic-manager",
            "clinician",
            "reception",
            "operator",
            "case-manager",
            "client",
            "auditor");

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TOKEN_LENGTH = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties entries = new Properties();

    private DemoAccounts() {}

    /**
     * Reads the file, or writes it with new passwords when there is none, and notes the address of this start.
     *
     * @throws LaunchFailure when it cannot be read or written
     */
    static DemoAccounts keptIn(Path file, String baseUrl) {
        DemoAccounts accounts = new DemoAccounts();
        try {
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    accounts.entries.load(in);
                }
            }
            accounts.complete();
            accounts.entries.setProperty("base.url", baseUrl);
            accounts.writeTo(file);
            return accounts;
        } catch (IOException failure) {
            throw new LaunchFailure("The demo accounts cannot be kept in %s.".formatted(file), failure);
        }
    }

    private void complete() {
        for (String role : ROLES) {
            entries.putIfAbsent(role + ".username", role);
            entries.putIfAbsent(role + ".password", newPassword());
        }
        entries.putIfAbsent("api.token", "cc_" + random(ALPHANUMERIC, TOKEN_LENGTH));
    }

    /** Sixteen letters and digits that cannot be misread, in groups of four: about 79 random bits. */
    private static String newPassword() {
        return IntStream.range(0, 4).mapToObj(group -> random(READABLE, 4)).collect(Collectors.joining("-"));
    }

    private static String random(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(index -> alphabet.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private void writeTo(Path file) throws IOException {
        Path whole = Files.createTempFile(file.getParent(), "accounts", ".new");
        try (Writer out = Files.newBufferedWriter(whole)) {
            for (String key : new TreeSet<>(entries.stringPropertyNames())) {
                out.write(key + "=" + entries.getProperty(key) + "\n");
            }
        }
        if (Files.getFileStore(whole).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The user name of a role's account, such as {@code case-manager}. */
    public String username(String role) {
        return required(role + ".username");
    }

    /** The password drawn for a role's account. */
    public String password(String role) {
        return required(role + ".password");
    }

    /** The bearer token of the demo service account. */
    public String apiToken() {
        return required("api.token");
    }

    private String required(String key) {
        String value = entries.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("No demo account has " + key + "; the roles are " + ROLES);
        }
        return value;
    }
}
