package org.cliniccalendar.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.cliniccalendar.time.Refusal;

/** Answers what the calendar does not grant with 409 and the sentence that a person would read. */
@Provider
public class Refusals implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        return ProblemDetail.of(Response.Status.CONFLICT, refusal.inWords(Locale.UK))
                .answer();
    }
}
