package org.cliniccalendar.booking;

import java.io.Serializable;
import java.util.List;

/**
 * Why a time is not offered.
 *
 * @param reasons in the order of the rules; none: it is offered
 * @param time that would be booked; null where no slot begins
 */
public record Explanation(List<ClosedReason> reasons, Opening time) implements Serializable {
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** Whether it can be booked all the same, for a reason, by whoever may. */
    public boolean isOverridable() {
        return time != null && !reasons.isEmpty() && reasons.stream().allMatch(ClosedReason::overridable);
    }
}
