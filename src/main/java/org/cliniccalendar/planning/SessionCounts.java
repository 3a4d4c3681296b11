package org.cliniccalendar.planning;

/**
 * How many sessions a search finds.
 *
 * @param all active or not
 * @param active those that offer time
 */
public record SessionCounts(int all, int active) {}
