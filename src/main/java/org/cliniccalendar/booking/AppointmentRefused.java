package org.cliniccalendar.booking;

import jakarta.persistence.PersistenceException;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.ViolatedConstraint;

/** A step that the appointment's present state, or the caller's part in it, does not allow. */
public class AppointmentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    AppointmentRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** What the constraint that was violated means to whoever books; the failure itself if it was none of these. */
    static RuntimeException by(PersistenceException failure) {
        return ViolatedConstraint.in(failure)
                .<RuntimeException>map(violated -> switch (violated.name()) {
                    case "client_is_in_one_place" -> new AppointmentRefused("refused.clientElsewhere");
                    case "appointment_client_id_fkey" -> new AppointmentRefused("refused.unknownClient");
                    case "slot_seat_taken_once", "slot_not_over_taken" -> new SlotTaken();
                    case "request_answered_once" -> new KeyUsed();
                    default -> failure;
                })
                .orElse(failure);
    }
}
