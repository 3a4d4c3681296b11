package org.cliniccalendar.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.cliniccalendar.booking.AppointmentDetails;
import org.cliniccalendar.booking.Booked;

/** Appointments as the API writes them; their version is the entity tag. */
final class AppointmentJson {
    private static final String NEW = "1";

    private AppointmentJson() {}

    static Response.ResponseBuilder onto(Response.ResponseBuilder answer, Booked booked) {
        return answer.tag(new EntityTag(NEW))
                .entity(JsonParts.object()
                        .add("ref", booked.ref())
                        .add("status", booked.status().name())
                        .add("start", Times.at(booked.zone(), booked.during().start()))
                        .add("end", Times.at(booked.zone(), booked.during().end()))
                        .add("warnings", OpeningJson.texts(booked.warnings()))
                        .build()
                        .toString());
    }

    static Response of(AppointmentDetails appointment) {
        JsonObjectBuilder json = JsonParts.object()
                .add("ref", appointment.ref())
                .add("status", appointment.status().name())
                .add("start", Times.at(appointment.zone(), appointment.during().start()))
                .add("end", Times.at(appointment.zone(), appointment.during().end()));
        if (appointment.clinicianId() == null) {
            json.addNull("clinician");
        } else {
            json.add(
                    "clinician",
                    OpeningJson.named(
                            appointment.clinicianId(), appointment.clinician().spoken()));
        }
        json.add("clinic", OpeningJson.named(appointment.clinicId(), appointment.clinic()))
                .add("room", appointment.room())
                .add("appointmentType", appointment.appointmentType())
                .add(
                        "client",
                        OpeningJson.named(
                                        appointment.clientId(),
                                        appointment.client().spoken())
                                .add("dateOfBirth", appointment.clientBorn().toString())
                                .add("number", appointment.clientNumber()))
                .add("case", appointment.claim())
                .add("reason", appointment.reason())
                .add("bookedBy", appointment.bookedBy())
                .add("bookedAt", appointment.bookedAt().toString());
        return Response.ok(json.build().toString())
                .tag(new EntityTag(Integer.toString(appointment.version())))
                .build();
    }
}
