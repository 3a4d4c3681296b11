package org.cliniccalendar.directory;

import java.time.ZoneId;

/** A clinic as written down before registration. */
public record ClinicEntry(String code, String name, ZoneId zone) {}
