package org.cliniccalendar.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.ClientEntry;
import org.cliniccalendar.directory.ClinicEntry;
import org.cliniccalendar.directory.ClinicianEntry;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.directory.RoomEntry;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.time.Refusal;

/** What the row of each kind says. An entry is of use only if its row was sound. */
final class EntryReading {
    private EntryReading() {}

    static ClinicEntry clinic(Row row) {
        return new ClinicEntry(row.code("code"), row.text("name"), row.zone("zone"));
    }

    static RoomEntry room(Row row) {
        row.refers("clinic", Kind.CLINICS, row.text("clinic"));
        return new RoomEntry(row.text("clinic"), row.text("name"), row.text("description"));
    }

    static ClinicianEntry clinician(Row row) {
        Set<String> clinics = row.list("clinics");
        clinics.forEach(code -> row.refers("clinics", Kind.CLINICS, code));
        return new ClinicianEntry(
                row.text("code"),
                new PersonName(row.text("title"), row.text("given_name"), row.text("family_name")),
                row.text("role"),
                row.text("specialty"),
                row.email("email"),
                clinics);
    }

    static AppointmentTypeEntry appointmentType(Row row) {
        return new AppointmentTypeEntry(
                row.code("code"), row.text("name"), row.minutes("minutes"), row.oneOf(Channel.class, "channel"));
    }

    static ClientEntry client(Row row, Clock clock) {
        return new ClientEntry(
                row.text("number"),
                row.text("given_name"),
                row.text("family_name"),
                row.birth("date_of_birth", clock),
                row.email("email"),
                row.phone("phone"),
                row.text("address"));
    }

    static SessionEntry session(Row row) {
        if (row.refers("clinic", Kind.CLINICS, row.text("clinic"))) {
            row.refers("room", Kind.ROOMS, row.text("clinic") + " / " + row.text("room"));
        }
        row.refers("clinician", Kind.CLINICIANS, row.text("clinician"));
        row.list("appointment_types").forEach(code -> row.refers("appointment_types", Kind.APPOINTMENT_TYPES, code));
        SessionEntry session = new SessionEntry(
                row.text("code"),
                row.text("clinic"),
                row.text("room"),
                row.text("clinician"),
                row.date("first_date"),
                row.time("start"),
                row.time("end"),
                rule(row),
                row.list("appointment_types"),
                row.minutes("minutes"),
                row.oneOf(Level.class, "level"),
                row.oneOf(TypedBy.class, "typed_by"));
        checkDates(row, session);
        checkLength(row, session.start(), session.end(), session.minutes());
        return session;
    }

    /** The rule in its canonical form; empty when it cannot be read. */
    private static String rule(Row row) {
        try {
            return Recurrence.parse(row.text("rule")).rule();
        } catch (Refusal refusal) {
            row.refused("rule", refusal);
            return "";
        }
    }

    private static void checkDates(Row row, SessionEntry session) {
        if (session.firstDate() == null) {
            return;
        }
        try {
            Recurrence recurrence = Recurrence.parse(session.rule());
            LocalDate until = session.firstDate().plusYears(recurrence.isEndless() ? 5 : 100);
            if (recurrence
                    .dates(session.firstDate(), session.firstDate(), until)
                    .isEmpty()) {
                row.problem("rule", "problem.nodate", session.rule(), session.firstDate());
            }
        } catch (Refusal refusal) {
            row.refused("rule", refusal);
        }
    }

    private static void checkLength(Row row, LocalTime start, LocalTime end, int minutes) {
        if (start == null || end == null) {
            return;
        }
        if (!end.isAfter(start)) {
            row.problem("end", "problem.end", row.text("end"), row.text("start"));
        } else if (minutes > Duration.between(start, end).toMinutes()) {
            row.problem("minutes", "problem.unit", row.text("minutes"), row.text("start"), row.text("end"));
        }
    }
}
