package org.cliniccalendar.directory;

/** A session type as it is written down: a name. */
public record SessionTypeEntry(String name) implements Named {}
