package org.cliniccalendar.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;

/**
 * Why a request was not granted, as RFC 9457 puts it.
 *
 * @param detail a sentence for the person who wrote the request
 */
record ProblemDetail(int status, String title, String detail) {
    private static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDetail of(Response.StatusType status, String detail) {
        return new ProblemDetail(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    /** The answer, with the headers of an answer that was under way, if any. */
    Response onto(Response.ResponseBuilder answer) {
        String json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
        return answer.status(status).type(MEDIA_TYPE).entity(json).build();
    }

    Response answer() {
        return onto(Response.status(status));
    }
}
