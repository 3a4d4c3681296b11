package org.cliniccalendar.booking;

import java.util.List;
import java.util.Locale;

/** Rules close the time; each says why. */
public final class NotBookable extends AppointmentRefused {
    private static final long serialVersionUID = 1L;

    private final transient List<ClosedReason> reasons;

    /** @param reasons at least one, in their order */
    NotBookable(List<ClosedReason> reasons) {
        super("refused.notBookable", reasons.get(0).inWords(Locale.UK));
        this.reasons = List.copyOf(reasons);
    }

    public List<ClosedReason> reasons() {
        return reasons;
    }
}
