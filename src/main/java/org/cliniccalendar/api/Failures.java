package org.cliniccalendar.api;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers what nobody foresaw without telling how the inside looks; the log has it all. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof EJBAccessException) {
            return ProblemDetail.of(Response.Status.FORBIDDEN, "This token may not do that.")
                    .answer();
        }
        LOG.log(Level.ERROR, "A request failed", failure);
        return ProblemDetail.of(
                        Response.Status.INTERNAL_SERVER_ERROR,
                        "Something failed here; the log of the server says what.")
                .answer();
    }
}
