package org.cliniccalendar.setup;

import java.io.Serializable;

/** A closure as lists show it. */
public record ClosureRow(long id, ClosureDay day) implements Serializable {}
