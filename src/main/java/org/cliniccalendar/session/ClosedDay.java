package org.cliniccalendar.session;

import java.time.LocalDate;

/**
 * A day on which a clinic is closed.
 *
 * @param name why, as Boxing Day
 */
public record ClosedDay(LocalDate date, String name) {}
