package org.cliniccalendar.reception;

import java.io.Serializable;

/**
 * An appointment type that the session and the kind of a slot accept.
 *
 * @param minutes how long it takes
 */
public record BookableType(long id, String name, int minutes) implements Serializable {}
