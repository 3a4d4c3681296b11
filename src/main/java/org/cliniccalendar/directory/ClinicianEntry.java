package org.cliniccalendar.directory;

import java.util.Optional;
import java.util.Set;

/** A clinician as written down before registration. */
public record ClinicianEntry(
        String code, PersonName name, String role, String specialty, Optional<String> email, Set<String> clinicCodes) {}
