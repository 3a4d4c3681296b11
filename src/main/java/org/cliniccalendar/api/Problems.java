package org.cliniccalendar.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.cliniccalendar.booking.ClosedReason;
import org.cliniccalendar.booking.KeyUsed;
import org.cliniccalendar.booking.NotBookable;
import org.cliniccalendar.booking.SlotTaken;
import org.cliniccalendar.time.Refusal;

/** Refusals as problems: each has a status and a code that does not change, and the sentence that a person would read. */
final class Problems {
    private static final Response.StatusType UNPROCESSABLE = new Status(422, "Unprocessable Content");

    private Problems() {}

    static ProblemDetail of(Refusal refusal) {
        if (refusal instanceof NotBookable closed) {
            return problem(UNPROCESSABLE, refusal, "NOT_BOOKABLE")
                    .with("reasons", reasons(closed).build());
        }
        if (refusal instanceof SlotTaken) {
            return problem(Response.Status.CONFLICT, refusal, "SLOT_TAKEN");
        }
        if (refusal instanceof KeyUsed) {
            return problem(UNPROCESSABLE, refusal, "KEY_USED");
        }
        return switch (refusal.key()) {
            case "refused.unknown" -> problem(Response.Status.NOT_FOUND, refusal, "UNKNOWN_APPOINTMENT");
            case "refused.unknownClient" -> problem(UNPROCESSABLE, refusal, "UNKNOWN_CLIENT");
            case "refused.changedMeanwhile" -> problem(Response.Status.PRECONDITION_FAILED, refusal, "STALE");
            case "refused.busy" -> problem(Response.Status.SERVICE_UNAVAILABLE, refusal, "BUSY");
            default -> problem(Response.Status.CONFLICT, refusal, code(refusal.key()));
        };
    }

    private static ProblemDetail problem(Response.StatusType status, Refusal refusal, String code) {
        return ProblemDetail.of(status, refusal.inWords(Locale.UK)).coded(code);
    }

    /** {@code refused.clientElsewhere} is {@code CLIENT_ELSEWHERE}. */
    private static String code(String key) {
        return key.substring(key.lastIndexOf('.') + 1)
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    private static JsonArrayBuilder reasons(NotBookable closed) {
        JsonArrayBuilder reasons = JsonParts.list();
        for (ClosedReason reason : closed.reasons()) {
            reasons.add(JsonParts.object()
                    .add("code", reason.code())
                    .add("detail", reason.inWords(Locale.UK))
                    .add("setting", reason.page()));
        }
        return reasons;
    }

    /** A status that Jakarta REST has no constant for. */
    private record Status(int code, String phrase) implements Response.StatusType {
        @Override
        public int getStatusCode() {
            return code;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.familyOf(code);
        }

        @Override
        public String getReasonPhrase() {
            return phrase;
        }
    }
}
