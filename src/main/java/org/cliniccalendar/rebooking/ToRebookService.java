package org.cliniccalendar.rebooking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/** The list of appointments that lost their time: nobody leaves it without a new time or a reason. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class ToRebookService {
    /** The longest list. */
    public static final int MOST = LostRows.MOST;

    /** The longest reason for which an appointment is not rebooked, in characters. */
    public static final int LONGEST_REASON = 200;

    private static final Duration LOOK_BACK = Duration.ofDays(14);

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What waits at these clinics, the time that was nearest first. One statement and an audit entry. */
    public List<LostAppointment> open(Set<Long> clinicIds) {
        return viewed(new LostRows(em, user).open(clinicIds));
    }

    /** What the user has taken on at these clinics. One statement and an audit entry. */
    public List<LostAppointment> own(Set<Long> clinicIds) {
        return viewed(new LostRows(em, user).own(clinicIds));
    }

    /** What was settled in the last fourteen days, the newest first. One statement and an audit entry. */
    public List<LostAppointment> settled(Set<Long> clinicIds) {
        return viewed(new LostRows(em, user).settledSince(clock.instant().minus(LOOK_BACK), clinicIds));
    }

    private List<LostAppointment> viewed(List<LostAppointment> lines) {
        audit.record("to-rebook.viewed", "to-rebook", null, String.valueOf(lines.size()));
        return lines;
    }

    /**
     * Takes it on, so that others need not, or over from its owner.
     *
     * @param shown the owner that was shown, or null
     * @throws RebookingRefused if it is settled, not the user's to see, or somebody else's meanwhile
     */
    public void take(long id, String shown) {
        LostFacts.lock(em, user, id).line().passOn(shown, user.username());
    }

    /**
     * Gives it back to all.
     *
     * @throws RebookingRefused if it is settled, or not the user's own any more
     */
    public void giveBack(long id) {
        LostFacts.lock(em, user, id).line().passOn(user.username(), null);
    }

    /**
     * Ends it without another appointment.
     *
     * @param reason why, 1 to {@link #LONGEST_REASON} characters
     * @throws RebookingRefused if there is no reason, it was settled meanwhile, or is not the user's to see
     */
    public void close(long id, String reason) {
        String why = Optional.ofNullable(reason).map(String::strip).orElse("");
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RebookingRefused("refused.reason", LONGEST_REASON);
        }
        LostFacts facts = LostFacts.lock(em, user, id);
        facts.line().close(why, user.displayName(), clock.instant());
        audit.record("appointment.not-rebooked", facts.about(), facts.line().getClinicId(), why);
    }
}
