package org.cliniccalendar.api;

import jakarta.ws.rs.ClientErrorException;

/** Thrown for a field of a request that is missing or wrong; answered with 422 and the field's name. */
final class WrongField extends ClientErrorException {

    /** @param detail a sentence that says what the field should be */
    WrongField(String field, String detail) {
        this(ProblemDetail.unprocessable(detail), field);
    }

    /** @param problem that the field makes */
    WrongField(ProblemDetail problem, String field) {
        super(problem.naming("field", field).answer());
    }

    /** @param part of the field, the one that is wrong */
    WrongField(String field, String part, String detail, RuntimeException cause) {
        super(
                ProblemDetail.unprocessable(detail)
                        .naming("field", field)
                        .naming("part", part)
                        .answer(),
                cause);
    }
}
