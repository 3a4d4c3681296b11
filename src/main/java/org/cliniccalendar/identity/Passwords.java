package org.cliniccalendar.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;

/**
 * Keeps passwords as Argon2id hashes in PHC string format: 19 MiB, two passes, one lane (OWASP Password Storage Cheat
 * Sheet). At most four are computed at once, so that a rush of logins waits and does not fill the heap.
 */
@ApplicationScoped
class Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(4, true);
    private final String nobodys = hash("");

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        turns.acquireUninterruptibly();
        try {
            return argon2.hash(bytes(password), salt).getResult();
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return Argon2Function.getInstanceFromHash(hash)
                    .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
        } finally {
            turns.release();
        }
    }

    /** Takes as long as {@link #matches} and says no: for a user name that does not exist. */
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    /** Whether the hash was made with weaker or other settings than today's, and should be made anew at login. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(argon2);
    }

    /** The same characters typed on two keyboards are the same password, however they are composed. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
