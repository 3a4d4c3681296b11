package org.cliniccalendar.api;

import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.recurrence.InvalidRule;
import org.cliniccalendar.recurrence.TooManyDates;

/**
 * {@code POST /api/v1/recurrence/preview}: when something repeats, by any rule of RFC 5545. Answers 200 with occurrences in
 * order, 422 naming the field that is wrong, and of a rule the part, or 400 for what is no JSON.
 */
@RequestScoped
@Path("recurrence/preview")
@RolesAllowed(SERVICE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class RecurrenceResource {
    private static final String RULE = "rrule";

    /** Time on the clock on the wall with its offset, which for UTC is written as zeros too. */
    private static final DateTimeFormatter OCCURRENCE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxxxx");

    /** The occurrences from a date until before another. */
    @POST
    public String preview(InputStream body) throws IOException {
        PreviewRequest request = PreviewRequest.of(Fields.read(body));
        JsonArrayBuilder occurrences = JsonParts.list();
        occurrences(request).forEach(occurrence -> occurrences.add(OCCURRENCE.format(occurrence)));
        return JsonParts.object().add("occurrences", occurrences).build().toString();
    }

    private static List<ZonedDateTime> occurrences(PreviewRequest request) {
        try {
            return request.repeated().between(request.from(), request.to());
        } catch (InvalidRule wrong) {
            throw new WrongField(RULE, wrong.part(), wrong.inWords(Locale.UK), wrong);
        } catch (TooManyDates tooMany) {
            throw new WrongField(RULE, tooMany.inWords(Locale.UK));
        }
    }
}
