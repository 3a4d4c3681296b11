package org.cliniccalendar.directory;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A client as lists of choices show one.
 *
 * @param phone empty if none is known
 */
public record FoundClient(long id, String number, PersonName name, LocalDate dateOfBirth, String phone)
        implements Serializable {}
