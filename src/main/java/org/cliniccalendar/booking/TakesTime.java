package org.cliniccalendar.booking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Here time is claimed, moved or given back, past all checks. Nothing reaches it but through the door, see {@link Attempted};
 * pages and endpoints never name it. A test of the architecture sees to both.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TakesTime {}
