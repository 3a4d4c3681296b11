package org.cliniccalendar.api;

import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.DirectoryService;

/** {@code GET /api/v1/appointment-types}: what can be booked, by name; lengths in minutes. */
@RequestScoped
@Path("appointment-types")
@RolesAllowed(SERVICE)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class AppointmentTypesResource {
    @EJB
    private DirectoryService directory;

    /** All of them. */
    @GET
    public String appointmentTypes() {
        JsonArrayBuilder types = JsonParts.list();
        for (AppointmentType type : directory.appointmentTypes()) {
            types.add(OpeningJson.named(type.getId(), type.getName())
                    .add("code", type.getCode())
                    .add("minutes", type.getMinutes())
                    .add("channel", type.getChannel().name()));
        }
        return JsonParts.object().add("appointmentTypes", types).build().toString();
    }
}
