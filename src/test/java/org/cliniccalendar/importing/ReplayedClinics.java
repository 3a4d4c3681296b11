package org.cliniccalendar.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.ClientEntry;
import org.cliniccalendar.directory.ClinicEntry;
import org.cliniccalendar.directory.ClinicianEntry;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.importing.PastAppointments.Row;
import org.cliniccalendar.session.PublishingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;

/**
 * The clinics of {@link PastAppointments}: one per neighbourhood, with clinicians enough for its busiest day, every day from 07:00
 * to 19:00 in slots of ten minutes.
 */
@Dependent
class ReplayedClinics {
    private static final String TYPE = "vitoria";
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final int HOURS = 12;
    private static final int SLOT = 10;
    private static final int SLOTS_A_DAY = HOURS * 60 / SLOT;

    /** Somebody who is elsewhere at the first of these times may be free at the next. */
    private static final int CHOICE = 30;

    private static final String APPOINTMENTS = """
            SELECT a.status, count(*) FROM appointment a JOIN appointment_type t ON t.id = a.appointment_type_id
             WHERE t.code = '%s' GROUP BY 1
            """.formatted(TYPE);

    /** Who begins before somebody's earlier appointment has ended, and slots whose count is not that of their claims. */
    private static final String CLASHES = """
            WITH taken AS (
                SELECT a.clinician_id, a.client_id, a.starts_at, a.ends_at FROM appointment a
                  JOIN appointment_type t ON t.id = a.appointment_type_id WHERE t.code = '%s'),
            after AS (
                SELECT starts_at, max(ends_at) OVER (PARTITION BY clinician_id ORDER BY starts_at, ends_at
                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS of_clinician,
                       max(ends_at) OVER (PARTITION BY client_id ORDER BY starts_at, ends_at
                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS of_client
                  FROM taken)
            SELECT 'clashes', (SELECT count(*) FROM after WHERE starts_at < of_clinician OR starts_at < of_client)
                 + (SELECT count(*) FROM slot s JOIN clinic k ON k.id = s.clinic_id WHERE k.code LIKE '%1$s-%%'
                       AND s.taken <> (SELECT count(*) FROM slot_claim c WHERE c.slot_id = s.id))
            """.formatted(TYPE);

    @EJB
    private RegistrationService registration;

    @EJB
    private PublishingService publishing;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private final Map<String, Long> clinics = new HashMap<>();
    private final Map<String, Long> clients = new HashMap<>();
    private long type;

    /** Registers and publishes whatever the rows need, until the day after the last one; returns how many sessions. */
    int open(List<Row> rows) {
        registration.register(new AppointmentTypeEntry(TYPE, "Consultation of Vitória", SLOT, Channel.IN_PERSON));
        type = registration.appointmentType(TYPE).orElseThrow().getId();
        LocalDate first = rows.stream().map(Row::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = rows.stream().map(Row::day).max(LocalDate::compareTo).orElseThrow();
        String rule = "FREQ=DAILY;COUNT=" + (ChronoUnit.DAYS.between(first, last) + 2);
        int sessions = 0;
        for (var ofClinic : rows.stream().collect(groupingBy(Row::clinic)).entrySet()) {
            String code = TYPE + "-" + (clinics.size() + 1);
            registration.register(new ClinicEntry(code, ofClinic.getKey(), PastAppointments.ZONE));
            clinics.put(
                    ofClinic.getKey(), registration.clinic(code).orElseThrow().getId());
            for (int i = 0; i < clinicians(ofClinic.getValue()); i++) {
                publish(ofClinic.getKey(), code, code + "-" + i, first, rule);
                sessions++;
            }
        }
        return sessions;
    }

    /** Half as many slots again as are asked for on the busiest day: some are past when they are asked for. */
    private static long clinicians(List<Row> ofClinic) {
        Map<LocalDate, Long> days = ofClinic.stream().collect(groupingBy(Row::day, counting()));
        return 1 + days.values().stream().max(Long::compare).orElseThrow() * 3 / 2 / SLOTS_A_DAY;
    }

    private void publish(String name, String clinic, String clinician, LocalDate first, String rule) {
        PersonName person = new PersonName("", "Clinician", clinician);
        registration.register(
                new ClinicianEntry(clinician, person, "Doctor", "General practice", Optional.empty(), Set.of(clinic)));
        SlotPattern slots =
                SlotPattern.ofEqualUnits(registration.defaultSlotType().getId(), SLOT, HOURS * 60);
        LocalTime closes = OPENS.plusHours(HOURS);
        Set<Long> types = Set.of(type);
        publishing.publish(
                new SessionPlan(
                        clinics.get(name),
                        null,
                        registration.clinician(clinician).orElseThrow().getId(),
                        first,
                        SessionOutline.plain(OPENS, closes, rule, slots, types, Level.AVAILABLE, TypedBy.OPERATOR)
                                .named(clinician)),
                "replay");
    }

    long type() {
        return type;
    }

    /** For openings at the clinic of a row, on the day that was asked for and the next one. */
    OpeningSearch search(Row row) {
        return new OpeningSearch(
                        type,
                        Set.of(clinics.get(row.clinic())),
                        Set.of(),
                        Instant.MIN,
                        Instant.MAX,
                        EnumSet.allOf(Level.class),
                        CHOICE)
                .onDates(row.day(), row.day().plusDays(2));
    }

    /** The client of a row, registered with the first of their rows. */
    long client(Row row) {
        return clients.computeIfAbsent(row.patient(), number -> {
            LocalDate born = row.day().minusYears(row.age());
            registration.register(
                    new ClientEntry(number, "Patient", number, born, Optional.empty(), Optional.empty(), ""));
            return registration.client(number).orElseThrow().getId();
        });
    }

    /** How many are stored in which state. */
    Map<String, Long> appointments() throws SQLException {
        return counts(APPOINTMENTS);
    }

    /** How often two are at the same time with one clinician or of one client, or a slot is counted wrong. */
    long clashes() throws SQLException {
        return counts(CLASHES).get("clashes");
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
