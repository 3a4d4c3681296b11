package org.cliniccalendar.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cliniccalendar.time.Refusal;

/** Answers what the calendar does not grant with its code and the sentence that a person would read. */
@Provider
public class Refusals implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        return Problems.of(refusal).answer();
    }
}
