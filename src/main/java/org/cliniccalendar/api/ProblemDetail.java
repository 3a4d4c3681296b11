package org.cliniccalendar.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a request was not granted, as RFC 9457 puts it.
 *
 * @param detail a sentence for the person who wrote the request
 * @param named what of the request is wrong, by the name of the member that tells it
 */
record ProblemDetail(int status, String title, String detail, Map<String, JsonValue> named) {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final int UNPROCESSABLE = 422;

    static ProblemDetail of(Response.StatusType status, String detail) {
        return new ProblemDetail(status.getStatusCode(), status.getReasonPhrase(), detail, Map.of());
    }

    /** For a request that can be read and asks for something that there cannot be. */
    static ProblemDetail unprocessable(String detail) {
        return new ProblemDetail(UNPROCESSABLE, "Unprocessable Content", detail, Map.of());
    }

    /** The same with one more member. */
    ProblemDetail naming(String member, String value) {
        return with(member, JsonParts.text(value));
    }

    /** The same with a code by which programs know the case; codes do not change. */
    ProblemDetail coded(String code) {
        return naming("code", code);
    }

    /** The same with one more member. */
    ProblemDetail with(String member, JsonValue value) {
        Map<String, JsonValue> more = new TreeMap<>(named);
        more.put(member, value);
        return new ProblemDetail(status, title, detail, more);
    }

    /** The answer, with the headers of an answer that was under way, if any. */
    Response onto(Response.ResponseBuilder answer) {
        JsonObjectBuilder json = JsonParts.object()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        named.forEach(json::add);
        return answer.status(status)
                .type(MEDIA_TYPE)
                .entity(json.build().toString())
                .build();
    }

    Response answer() {
        return onto(Response.status(status));
    }
}
