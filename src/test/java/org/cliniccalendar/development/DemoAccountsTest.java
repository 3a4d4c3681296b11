package org.cliniccalendar.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("demo-accounts.properties");
    }

    @Test
    void everyRoleHasAPasswordOfItsOwnOfAtLeastSixteenCharacters() {
        DemoAccounts accounts = DemoAccounts.keptIn(file, "http://127.0.0.1:8080");
        assertEquals(
                DemoAccounts.ROLES.size(),
                DemoAccounts.ROLES.stream().map(accounts::password).distinct().count());
        DemoAccounts.ROLES.forEach(role -> assertTrue(accounts.password(role).length() >= 16));
        assertTrue(accounts.apiToken().matches("cc_[A-Za-z0-9]{40}"));
    }

    @Test
    void aSecondStartKeepsThePasswordsAndNotesTheNewAddress() throws IOException {
        DemoAccounts first = DemoAccounts.keptIn(file, "http://127.0.0.1:8080");
        DemoAccounts second = DemoAccounts.keptIn(file, "http://127.0.0.1:9000");
        assertEquals(first.password("client"), second.password("client"));
        assertEquals(first.apiToken(), second.apiToken());
        assertTrue(Files.readString(file).contains("base.url=http://127.0.0.1:9000\n"));
    }

    @Test
    void twoNetworksHaveNoPasswordInCommon() {
        assertNotEquals(
                DemoAccounts.keptIn(file, "").password("client"),
                DemoAccounts.keptIn(directory.resolve("other.properties"), "").password("client"));
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        DemoAccounts.keptIn(file, "");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
