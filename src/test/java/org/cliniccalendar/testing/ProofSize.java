package org.cliniccalendar.testing;

/** How much is tried: a little in each build, as much as was promised with {@code -Dclinic.proof=full}. */
public final class ProofSize {
    private static final String NAME = System.getProperty("clinic.proof", "quick");

    private ProofSize() {}

    /** One of two numbers. */
    public static int of(int quick, int full) {
        return isFull() ? full : quick;
    }

    public static boolean isFull() {
        return NAME.equals("full");
    }

    static String inWords() {
        return isFull() ? "full" : "quick";
    }
}
