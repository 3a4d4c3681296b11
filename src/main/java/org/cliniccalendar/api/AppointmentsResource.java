package org.cliniccalendar.api;

import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.SlotTaken;
import org.cliniccalendar.casework.CaseService;

/**
 * {@code /api/v1/appointments}: booking, and an appointment's life. A change may name the version it is about in
 * {@code If-Match}; a booking may carry an {@code Idempotency-Key}, under which it is made once in 24 hours.
 */
@RequestScoped
@Path("appointments")
@RolesAllowed(SERVICE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class AppointmentsResource {
    private static final int NEXT_TIMES = 5;
    private static final int LONGEST_REASON = 500;

    @EJB
    private CaseService cases;

    @EJB
    private AppointmentService appointments;

    @EJB
    private AvailabilityService availability;

    /** Books an opening; 201 with the appointment's reference and status. */
    @POST
    public Response book(@HeaderParam("Idempotency-Key") String key, InputStream body, @Context UriInfo uri)
            throws IOException {
        BookingRequest request = BookingRequest.of(Fields.read(body).strictly());
        try {
            Booked booked = cases.open(request.asCase(key));
            return AppointmentJson.onto(
                            Response.created(uri.getAbsolutePathBuilder()
                                    .path(booked.ref())
                                    .build()),
                            booked)
                    .build();
        } catch (SlotTaken taken) {
            return taken(taken, request);
        }
    }

    /** An appointment as it stands. */
    @GET
    @Path("{ref}")
    public Response appointment(@PathParam("ref") String ref) {
        return appointments
                .find(ref)
                .map(AppointmentJson::of)
                .orElseGet(() -> ProblemDetail.of(Response.Status.NOT_FOUND, "There is no such appointment.")
                        .coded("UNKNOWN_APPOINTMENT")
                        .answer());
    }

    /** Calls it off, with a {@code reason}. */
    @POST
    @Path("{ref}/cancel")
    public Response cancel(@PathParam("ref") String ref, @HeaderParam("If-Match") String match, InputStream body)
            throws IOException {
        String reason = reason(body);
        return changed(ref, () -> appointments.cancel(ref, Version.of(match), reason));
    }

    /** Moves it to an {@code opening}, in one step. */
    @POST
    @Path("{ref}/reschedule")
    public Response reschedule(@PathParam("ref") String ref, @HeaderParam("If-Match") String match, InputStream body)
            throws IOException {
        long opening = Fields.read(body).strictly().key("opening");
        return changed(ref, () -> appointments.reschedule(ref, Version.of(match), opening));
    }

    /** Says yes to a request. */
    @POST
    @Path("{ref}/confirm")
    @Consumes(MediaType.WILDCARD)
    public Response confirm(@PathParam("ref") String ref, @HeaderParam("If-Match") String match) {
        return changed(ref, () -> appointments.confirm(ref, Version.of(match)));
    }

    /** Says no to a request, with a {@code reason}. */
    @POST
    @Path("{ref}/decline")
    public Response decline(@PathParam("ref") String ref, @HeaderParam("If-Match") String match, InputStream body)
            throws IOException {
        String reason = reason(body);
        return changed(ref, () -> appointments.decline(ref, Version.of(match), reason));
    }

    private Response changed(String ref, Runnable change) {
        change.run();
        return appointment(ref);
    }

    private Response taken(SlotTaken taken, BookingRequest request) {
        return Problems.of(taken)
                .with(
                        "next",
                        OpeningJson.list(
                                        availability.instead(request.opening(), request.appointmentType(), NEXT_TIMES),
                                        request.appointmentType())
                                .build())
                .answer();
    }

    private static String reason(InputStream body) throws IOException {
        return Fields.read(body).strictly().text("reason", LONGEST_REASON);
    }
}
