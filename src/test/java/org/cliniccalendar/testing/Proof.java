package org.cliniccalendar.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * This test proves a promise of the product, and its result is a part of the table that {@link PromiseReport} prints. It counts its
 * {@link Cases} while it runs, and fails if there were none; a negative control need not count.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("promise")
@ExtendWith(CountedProof.class)
public @interface Proof {
    /** The promise, such as {@code P1}. */
    String value();

    /** Whether it is the negative control: it takes the guard away, and fails unless the promise is then broken. */
    boolean control() default false;
}
