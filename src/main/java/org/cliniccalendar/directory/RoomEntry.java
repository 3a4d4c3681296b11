package org.cliniccalendar.directory;

/** A room as written down before registration; its name is unique within the clinic. */
public record RoomEntry(String clinicCode, String name, String description) {}
