package org.cliniccalendar.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "correct horse battery";

    private final Passwords passwords = new Passwords();

    @Test
    void aHashNamesItsSettings() {
        assertTrue(passwords.hash(PASSWORD).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = passwords.hash(PASSWORD);
        assertTrue(passwords.matches(PASSWORD, hash));
        assertFalse(passwords.matches(PASSWORD + " ", hash));
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertNotEquals(passwords.hash(PASSWORD), passwords.hash(PASSWORD));
    }

    @Test
    void aPasswordMatchesHoweverItsAccentsAreComposed() {
        assertTrue(passwords.matches("cafe\u0301 au lait", passwords.hash("caf\u00e9 au lait")));
    }

    @Test
    void nobodyMatchesNothing() {
        assertFalse(passwords.matchesNobody(""));
    }

    @Test
    void aHashOfWeakerSettingsMatchesAndIsOutdated() {
        byte[] salt = "sixteen bytes ..".getBytes(StandardCharsets.US_ASCII);
        String weak = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), salt)
                .getResult();
        assertTrue(passwords.matches(PASSWORD, weak));
        assertTrue(passwords.isOutdated(weak));
        assertFalse(passwords.isOutdated(passwords.hash(PASSWORD)));
    }
}
