package org.cliniccalendar.reception;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.booking.Held;
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.booking.HoldWish;

/** Holds the slots chosen in the Reception View, all or none (features V25). */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR})
public class DeskHoldService {
    @EJB
    private HoldService holds;

    /** @throws org.cliniccalendar.time.Refusal if one of the times cannot be held */
    public List<Held> hold(List<HoldWish> wishes) {
        return holds.holdAllAtDesk(wishes);
    }
}
