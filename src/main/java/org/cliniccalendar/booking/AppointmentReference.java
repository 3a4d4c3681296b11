package org.cliniccalendar.booking;

import java.math.BigInteger;

/**
 * The reference by which people call an appointment: eight characters that are not misheard or misread. Of letters that
 * rhyme (B C D E G P T V) or look alike (O 0, I 1 L, S 5, N M) at most one is used. It says nothing about how many there are;
 * each key has its own.
 */
final class AppointmentReference {
    private static final String ALPHABET = "FHKLMQRTWXYZ23456789";
    private static final int LENGTH = 8;
    private static final long RANGE = power(ALPHABET.length(), LENGTH);

    /** Odd and no multiple of five, so that multiplying by it modulo 20^8 maps no two keys to one. */
    private static final long STRIDE = 15_485_863_117L;

    private AppointmentReference() {}

    /**
     * The reference of the appointment with a key.
     *
     * @param key from 0 up to 20^8, exclusive
     */
    static String of(long key) {
        long scattered = BigInteger.valueOf(key)
                .multiply(BigInteger.valueOf(STRIDE))
                .mod(BigInteger.valueOf(RANGE))
                .longValueExact();
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt((int) (scattered % ALPHABET.length())));
            scattered /= ALPHABET.length();
        }
        return reference.toString();
    }

    private static long power(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
