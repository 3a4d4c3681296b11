package org.cliniccalendar.testing;

import java.util.concurrent.atomic.LongAdder;

/**
 * How often the promise of the {@link Proof} that runs could have been broken. It is counted where the case is over and was looked at,
 * by the test or by whoever works for it.
 */
public final class Cases {
    private static final LongAdder COUNTED = new LongAdder();

    private Cases() {}

    /** One more. */
    public static void tried() {
        tried(1);
    }

    /** So many more. */
    public static void tried(long cases) {
        COUNTED.add(cases);
    }

    /** How many were counted since this was last asked. */
    static long taken() {
        return COUNTED.sumThenReset();
    }
}
