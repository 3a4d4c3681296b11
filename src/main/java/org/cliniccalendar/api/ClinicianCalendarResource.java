package org.cliniccalendar.api;

import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.cliniccalendar.booking.CalendarService;
import org.cliniccalendar.booking.ClinicianSession;

/**
 * {@code GET /api/v1/clinicians/{id}/calendar}: a clinician's sessions and who is booked into them, from a date until before
 * another, at most a year; without dates the month from today on. Each look is recorded.
 */
@RequestScoped
@Path("clinicians/{id}/calendar")
@RolesAllowed(SERVICE)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class ClinicianCalendarResource {
    private static final int MOST_DAYS = 366;

    @EJB
    private CalendarService calendar;

    @Inject
    private Clock clock;

    /** Sessions in order of time. */
    @GET
    public String calendar(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters asked = new Parameters(uri);
        LocalDate from = asked.date("from").orElseGet(() -> EarthDates.earliest(clock));
        LocalDate to = asked.date("to").orElse(from.plusMonths(1));
        if (!id.matches("\\d{1,18}")
                || to.isBefore(from)
                || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new BadRequestException("A clinician is a number; “to” is at most 366 days after “from”.");
        }
        JsonArrayBuilder sessions = JsonParts.list();
        calendar.ofClinician(Long.parseLong(id), from, to).forEach(session -> sessions.add(json(session)));
        return JsonParts.object().add("sessions", sessions).build().toString();
    }

    private static JsonObjectBuilder json(ClinicianSession session) {
        JsonArrayBuilder appointments = JsonParts.list();
        session.appointments()
                .forEach(seen -> appointments.add(JsonParts.object()
                        .add("ref", seen.ref())
                        .add("status", seen.status().name())
                        .add("start", Times.at(session.zone(), seen.during().start()))
                        .add("end", Times.at(session.zone(), seen.during().end()))
                        .add(
                                "client",
                                OpeningJson.named(seen.clientId(), seen.client().spoken()))
                        .add("appointmentType", seen.appointmentType())
                        .add("case", seen.claim())));
        return JsonParts.object()
                .add("name", session.name())
                .add("start", Times.at(session.zone(), session.during().start()))
                .add("end", Times.at(session.zone(), session.during().end()))
                .add("clinic", OpeningJson.named(session.clinicId(), session.clinic()))
                .add("room", session.room())
                .add("levelOfAvailability", session.level().name())
                .add("appointments", appointments);
    }
}
