package org.cliniccalendar.importing;

import static org.cliniccalendar.importing.Column.optional;
import static org.cliniccalendar.importing.Column.required;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file holds, in the order in which kinds are written: each may name rows of those before it. The limits of
 * the columns are those of the database.
 */
public enum Kind {
    /** Centres with their zone. */
    CLINICS(1, required("code", 40), required("name", 100), required("zone")),
    /** Rooms, named by their centre and their name. */
    ROOMS(2, required("clinic"), required("name", 60), optional("description", 200)),
    /** Who sees clients, and at which centres. */
    CLINICIANS(
            1,
            required("code", 40),
            optional("title", 20),
            required("given_name", 80),
            required("family_name", 80),
            required("role", 80),
            required("specialty", 120),
            optional("email", 254),
            required("clinics")),
    /** What can be booked. */
    APPOINTMENT_TYPES(1, required("code", 40), required("name", 80), required("minutes"), required("channel")),
    /** When a clinician is in a room. */
    SESSIONS(
            1,
            required("code", 40),
            required("clinic"),
            required("room"),
            required("clinician"),
            required("first_date"),
            required("start"),
            required("end"),
            optional("rule", 400),
            required("appointment_types"),
            required("minutes"),
            required("level"),
            required("typed_by")),
    /** Who is seen. */
    CLIENTS(
            1,
            required("number", 40),
            required("given_name", 80),
            required("family_name", 80),
            required("date_of_birth"),
            optional("email", 254),
            optional("phone", 40),
            optional("address", 300));

    private final int keyLength;
    private final List<Column> columns;

    Kind(int keyLength, Column... columns) {
        this.keyLength = keyLength;
        this.columns = List.of(columns);
    }

    /** The usual name of such a file: "appointment-types.csv". */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }

    /** What such rows are called: "Appointment types". */
    public String words() {
        return Problem.words("kinds." + name().toLowerCase(Locale.ROOT));
    }

    /** The header line of such a file: "clinic,name,description". */
    public String header() {
        return String.join(",", columnNames());
    }

    List<Column> columns() {
        return columns;
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The columns that tell a row from the others. */
    List<String> keyColumns() {
        return columnNames().subList(0, keyLength);
    }

    /** The kind of a file with this name or else with exactly these columns, in any order. */
    static Optional<Kind> of(String fileName, List<String> header) {
        return Stream.of(values())
                .filter(kind -> kind.fileName().equalsIgnoreCase(fileName))
                .findFirst()
                .or(() -> Stream.of(values())
                        .filter(kind -> Set.copyOf(kind.columnNames()).equals(Set.copyOf(header)))
                        .findFirst());
    }
}
