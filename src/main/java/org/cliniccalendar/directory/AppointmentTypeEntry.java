package org.cliniccalendar.directory;

/** An appointment type as written down before registration; the length is in minutes. */
public record AppointmentTypeEntry(String code, String name, int minutes, Channel channel) {}
