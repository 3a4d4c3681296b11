package org.cliniccalendar.setup;

import java.io.Serializable;

/**
 * A block as lists show it.
 *
 * @param version as it was read
 * @param mayChange whether the user may change it
 */
public record BlockRow(long id, int version, BlockPlan plan, boolean mayChange) implements Serializable {}
