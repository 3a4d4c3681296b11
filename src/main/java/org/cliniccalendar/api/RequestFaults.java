package org.cliniccalendar.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers requests that are wrong in themselves: an unknown path, a wrong method or type, a role that is missing. */
@Provider
public class RequestFaults implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException fault) {
        Response answer = fault.getResponse();
        if (answer.hasEntity() || answer.getStatus() < 400) {
            return answer;
        }
        return ProblemDetail.of(answer.getStatusInfo(), detail(answer.getStatus(), fault.getMessage()))
                .onto(Response.fromResponse(answer));
    }

    private static String detail(int status, String message) {
        return switch (status) {
            case 401 -> "Send the token of a service account: Authorization: Bearer …";
            case 403 -> "This token may not do that.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "Answers are JSON; accept application/json and application/problem+json.";
            case 413 -> "The request is larger than 20 MB.";
            case 415 -> "This address does not take this content type.";
            default -> message;
        };
    }
}
