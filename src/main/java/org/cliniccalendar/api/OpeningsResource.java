package org.cliniccalendar.api;

import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.OpeningCursor;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.template.Level;

/**
 * {@code GET /api/v1/openings}: free times for an appointment type, in the order of time, a page at once. {@code from} and
 * {@code to} are dates on the calendar of each clinic, the second one the first that is not wanted any more; without them
 * it is fourteen days from now.
 */
@RequestScoped
@Path("openings")
@RolesAllowed(SERVICE)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class OpeningsResource {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_DAYS = 14;

    @EJB
    private AvailabilityService availability;

    @Inject
    private Clock clock;

    /** A page of openings, and where the next one begins. */
    @GET
    public String openings(@Context UriInfo uri) {
        Parameters asked = new Parameters(uri);
        long type = asked.key("appointmentType");
        int limit = asked.upTo("limit", LARGEST_PAGE, PAGE);
        List<Opening> found = availability.find(search(asked, type, limit + 1));
        List<Opening> page = found.subList(0, Math.min(limit, found.size()));
        JsonObjectBuilder json = JsonParts.object().add("openings", OpeningJson.list(page, type));
        if (found.size() > limit) {
            json.add("next", OpeningCursor.behind(page.get(limit - 1)).text());
        } else {
            json.addNull("next");
        }
        return json.build().toString();
    }

    private OpeningSearch search(Parameters asked, long type, int most) {
        LocalDate today = EarthDates.latest(clock);
        LocalDate from = asked.date("from").orElseGet(() -> EarthDates.earliest(clock));
        LocalDate to =
                asked.date("to").orElse(from.isBefore(today) ? today.plusDays(USUAL_DAYS) : from.plusDays(USUAL_DAYS));
        Set<Level> levels = asked.find("levelOfAvailability", Level::valueOf, "AVAILABLE or ON_DEMAND")
                .map(Set::of)
                .orElse(EnumSet.allOf(Level.class));
        OpeningCursor after = asked.find(
                        "cursor",
                        text -> OpeningCursor.of(text).orElseThrow(IllegalArgumentException::new),
                        "the “next” of a page")
                .orElse(null);
        return new OpeningSearch(
                        type, asked.keys("clinic"), asked.keys("clinician"), Instant.MIN, Instant.MAX, levels, most)
                .onDates(from, to)
                .after(after);
    }
}
