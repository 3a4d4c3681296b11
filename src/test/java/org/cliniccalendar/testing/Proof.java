package org.cliniccalendar.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * This test proves a promise of the product, and its result is a part of the table that {@link PromiseReport} prints. How
 * many cases it has may also be told by an entry {@value PromiseReport#CASES} of its reporter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("promise")
public @interface Proof {
    /** The promise, such as {@code P1}. */
    String value();

    /** Whether it is the negative control: it takes the guard away, and fails unless the promise is then broken. */
    boolean control() default false;

    /** How often the promise could have been broken. */
    int cases() default 1;

    /** The same at full size, where it is another number. */
    int fullCases() default 0;
}
