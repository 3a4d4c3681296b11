package org.cliniccalendar.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A session of an {@link OwnClinic} as a test describes it, before it is published. */
public final class SessionSample {
    private record Piece(Long slotType, int minutes) {}

    private final OwnClinic clinic;
    private final OwnRows rows;
    private final String name;
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Long> types = new ArrayList<>();
    private Person clinician;
    private Long room;
    private boolean remote;
    private LocalTime start = LocalTime.of(9, 0);
    private String rule = "";
    private String level = "AVAILABLE";
    private String typedBy = "SPECIALIST";
    private String status = "ACTIVE";
    private String colour = "petrol";
    private boolean open;

    SessionSample(OwnClinic clinic, OwnRows rows, String name) {
        this.clinic = clinic;
        this.rows = rows;
        this.name = name;
    }

    public SessionSample by(Person someone) {
        clinician = someone;
        return this;
    }

    public SessionSample in(String roomName) {
        room = clinic.room(roomName);
        return this;
    }

    public SessionSample remote() {
        remote = true;
        return this;
    }

    public SessionSample on(LocalDate date) {
        dates.add(date);
        return this;
    }

    /** On this date and the same weekday of the weeks that follow. */
    public SessionSample weekly(LocalDate first, int times) {
        Stream.iterate(first, date -> date.plusWeeks(1)).limit(times).forEach(dates::add);
        rule = "FREQ=WEEKLY;COUNT=" + times;
        return this;
    }

    /** Begins at nine o'clock unless this is said. */
    public SessionSample from(String time) {
        start = LocalTime.parse(time);
        return this;
    }

    /** Goes on with so many slots of the type Routine. */
    public SessionSample slots(int count, int minutes) {
        return slots(count, minutes, rows.key("SELECT min(id) FROM slot_type"));
    }

    /** @param slotType its key; null for time that cannot be booked */
    public SessionSample slots(int count, int minutes, Long slotType) {
        for (int slot = 0; slot < count; slot++) {
            pieces.add(new Piece(slotType, minutes));
        }
        return this;
    }

    /** Takes bookings of this type; the first call gives up {@link OwnClinic#visit()}. */
    public SessionSample accepting(long appointmentType) {
        types.add(appointmentType);
        return this;
    }

    public SessionSample onDemand() {
        level = "ON_DEMAND";
        return this;
    }

    public SessionSample typedByOperators() {
        typedBy = "OPERATOR";
        return this;
    }

    public SessionSample inactive() {
        status = "INACTIVE";
        return this;
    }

    public SessionSample coloured(String tint) {
        colour = tint;
        return this;
    }

    /** First come, first served. */
    public SessionSample open() {
        open = true;
        return this;
    }

    /** Writes it down with its dates and slots. */
    public OwnSession publish() {
        long session = rows.key(
                """
                INSERT INTO clinic_session (id, series_id, clinic_id, room_id, clinician_id, remote, name, colour, first_date,
                       start_time, end_time, rule, layout, level, typed_by, status, open_session, acknowledged_by,
                       acknowledged_at, published_until)
                SELECT k, k, ?, CAST(? AS bigint), CAST(? AS bigint), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'x', ?, ?
                  FROM nextval('entity_id') k RETURNING id
                """,
                clinic.id(),
                room,
                clinician == null ? null : clinician.id(),
                remote,
                name,
                colour,
                dates.get(0),
                start,
                end(),
                rule,
                layout(),
                level,
                typedBy,
                status,
                open,
                Today.instant(),
                dates.get(dates.size() - 1));
        for (long type : types.isEmpty() ? List.of(clinic.visit()) : types) {
            rows.run("INSERT INTO clinic_session_type (session_id, appointment_type_id) VALUES (?, ?)", session, type);
        }
        dates.forEach(date -> publish(session, date));
        return new OwnSession(clinic, rows, session, name, dates.get(0));
    }

    private void publish(long session, LocalDate date) {
        long day = rows.key(
                "INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at, active)"
                        + " VALUES (?, ?, CAST(? AS bigint), CAST(? AS bigint), ?, ?, ?, ?) RETURNING id",
                session,
                clinic.id(),
                room,
                clinician == null ? null : clinician.id(),
                date,
                date.atTime(start).atZone(clinic.zone()).toInstant(),
                date.atTime(end()).atZone(clinic.zone()).toInstant(),
                status.equals("ACTIVE"));
        LocalTime next = start;
        for (Piece piece : pieces) {
            rows.run(
                    "INSERT INTO slot (session_date_id, clinic_id, starts_at, ends_at, slot_type_id)"
                            + " VALUES (?, ?, ?, ?, CAST(? AS bigint))",
                    day,
                    clinic.id(),
                    date.atTime(next).atZone(clinic.zone()).toInstant(),
                    date.atTime(next.plusMinutes(piece.minutes()))
                            .atZone(clinic.zone())
                            .toInstant(),
                    piece.slotType());
            next = next.plusMinutes(piece.minutes());
        }
    }

    private LocalTime end() {
        return start.plusMinutes(pieces.stream().mapToInt(Piece::minutes).sum());
    }

    private String layout() {
        return pieces.stream()
                .map(piece -> (piece.slotType() == null ? "-" : piece.slotType()) + ":" + piece.minutes())
                .collect(Collectors.joining(","));
    }
}
