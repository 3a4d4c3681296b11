package org.cliniccalendar.booking;

import java.io.Serializable;

/**
 * An appointment type that can be booked from a slot on, as far as the session and the kinds of slots decide.
 *
 * @param minutes how long it takes
 */
public record BookableType(long id, String name, int minutes) implements Serializable {}
