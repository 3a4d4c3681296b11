package org.cliniccalendar.booking;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What claims time, moves it or gives it back comes through the one door, {@link BookingAttemptService}: it is one
 * transaction, begun again when the database gave it up. Inside another such step it is a part of that one. Together with
 * {@code @TransactionAttribute(SUPPORTS)}: where the container begins a transaction itself, nothing begins it again.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Attempted {}
