package org.cliniccalendar.identity;

import java.time.Duration;
import org.cliniccalendar.time.Refusal;

/** A login, an account or a token is refused, with the reason. */
public final class IdentityRefusal extends Refusal {
    IdentityRefusal(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody is registered under this number of a client. */
    public static IdentityRefusal unknownClient(String number) {
        return new IdentityRefusal("account.client.unknown", number);
    }

    static IdentityRefusal tooManyAttempts(Duration left) {
        long minutes = left.plusSeconds(59).toMinutes();
        return new IdentityRefusal("login.slowed", Math.max(1, minutes));
    }
}
