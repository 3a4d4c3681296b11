package org.cliniccalendar.directory;

import java.time.LocalDate;
import java.util.Optional;

/** A client as written down before registration. */
public record ClientEntry(
        String number,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        Optional<String> email,
        Optional<String> phone,
        String address) {}
