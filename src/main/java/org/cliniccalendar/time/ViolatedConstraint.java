package org.cliniccalendar.time;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Which rule of the database a failed statement met, so that the feature can refuse in words. The names are those of
 * the migrations.
 *
 * @param name of the constraint; for a lost race (deadlock 40P01, serialization 40001) the SQL state
 */
public record ViolatedConstraint(String name) {

    /** The rule behind an exception of {@code flush()} or of a native statement; empty if it was something else. */
    public static Optional<ViolatedConstraint> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return of(refused);
            }
        }
        return Optional.empty();
    }

    private static Optional<ViolatedConstraint> of(PSQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.equals("40P01") || state.equals("40001")) {
            return Optional.of(new ViolatedConstraint(state));
        }
        ServerErrorMessage message = refused.getServerErrorMessage();
        return message == null
                ? Optional.empty()
                : Optional.ofNullable(message.getConstraint()).map(ViolatedConstraint::new);
    }
}
