package org.cliniccalendar.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;

/** A published session of an {@link OwnClinic}. */
public final class OwnSession {
    private final OwnClinic clinic;
    private final OwnRows rows;
    private final long id;
    private final String name;
    private final LocalDate first;

    OwnSession(OwnClinic clinic, OwnRows rows, long id, String name, LocalDate first) {
        this.clinic = clinic;
        this.rows = rows;
        this.id = id;
        this.name = name;
        this.first = first;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Its first date. */
    public LocalDate first() {
        return first;
    }

    /** Books the slot that begins at a time of the first date; returns the reference. */
    public String book(String time, Person client) {
        return book(first, time, client);
    }

    /** Books the slot that begins at a time of a date; returns the reference. */
    public String book(LocalDate date, String time, Person client) {
        Instant start = date.atTime(LocalTime.parse(time)).atZone(clinic.zone()).toInstant();
        String ref = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 9).toUpperCase(Locale.ROOT);
        rows.key("""
                WITH chosen AS (
                    SELECT s.*, d.clinician_id FROM slot s JOIN session_date d ON d.id = s.session_date_id
                     WHERE d.session_id = ? AND d.superseded_by IS NULL AND s.starts_at = ?),
                taken AS (UPDATE slot s SET taken = s.taken + 1 FROM chosen c WHERE s.id = c.id RETURNING s.id, s.taken),
                booked AS (
                    INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id,
                           starts_at, ends_at, status, booked_by, booked_at)
                    SELECT nextval('entity_id'), ?, c.clinic_id, c.clinician_id, c.session_date_id,
                           (SELECT min(appointment_type_id) FROM clinic_session_type WHERE session_id = ?), ?,
                           c.starts_at, c.ends_at, 'BOOKED', 'x', ? FROM chosen c RETURNING id)
                INSERT INTO slot_claim (slot_id, seat, appointment_id) SELECT t.id, t.taken, b.id FROM taken t, booked b
                RETURNING appointment_id
                """, id, start, ref, id, client.id(), Today.instant());
        return ref;
    }

    /** Somebody was seen on the first date; returns the reference. */
    public String attended(Person client) {
        String ref = ref();
        rows.run(
                "INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id,"
                        + " starts_at, ends_at, status, booked_by, booked_at)"
                        + " SELECT nextval('entity_id'), ?, d.clinic_id, d.clinician_id, d.id, t.appointment_type_id, ?,"
                        + " d.starts_at, d.ends_at, 'FULFILLED', 'x', d.starts_at FROM session_date d"
                        + " JOIN clinic_session_type t ON t.session_id = d.session_id WHERE d.session_id = ?",
                ref,
                client.id(),
                id);
        return ref;
    }

    /** Somebody had the slot that begins at a time of the first date, lost it, and stands on the list to rebook since then. */
    public void lost(String time, Person client, String reason, Instant since) {
        String ref = book(time, client);
        rows.run(
                "WITH freed AS (DELETE FROM slot_claim c USING appointment a WHERE a.id = c.appointment_id AND a.ref = ?"
                        + " RETURNING c.slot_id) UPDATE slot s SET taken = taken - 1 FROM freed f WHERE s.id = f.slot_id",
                ref);
        rows.run("UPDATE appointment SET status = 'CANCELLED', reason = ? WHERE ref = ?", reason, ref);
        rows.run(
                "INSERT INTO to_rebook (id, appointment_id, clinic_id, reason, since)"
                        + " SELECT nextval('entity_id'), id, clinic_id, ?, ? FROM appointment WHERE ref = ?",
                reason,
                since,
                ref);
    }

    private static String ref() {
        String drawn = UUID.randomUUID().toString().replace("-", "").substring(0, 9);
        return "T" + drawn.toUpperCase(Locale.ROOT);
    }
}
