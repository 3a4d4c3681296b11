package org.cliniccalendar.casework;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.BookingAttemptService;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.BookingService;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.booking.Overtaken;
import org.cliniccalendar.directory.Client;
import org.cliniccalendar.directory.ClientService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.requests.InquiryService;
import org.cliniccalendar.time.ViolatedConstraint;
import org.cliniccalendar.time.WallClock;

/** Opening a case is the act that books (features K24). */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER, SERVICE})
public class CaseService {
    /** Where a day ends last. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ClientService clients;

    @EJB
    private BookingService booking;

    @EJB
    private ClaimingService claiming;

    @EJB
    private BookingAttemptService attempts;

    @EJB
    private InquiryService inquiries;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Opens the case, or takes up the one with this reference, and books the opening for its client. All or nothing, and
     * once, however often the form is sent. The inquiry that it answers, if any, ends with it.
     *
     * @throws org.cliniccalendar.requests.RequestRefused if the inquiry was answered meanwhile, or is for somebody else
     * @throws CaseRefused if the reference belongs to another client
     * @throws org.cliniccalendar.booking.SlotTaken if the time is not free any more
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Booked open(NewCase wanted) {
        return openAll(List.of(wanted)).get(0);
    }

    /**
     * The same for several openings, such as those of one claim: all of them or nothing.
     *
     * @return what was booked, in the order in which it was wanted
     * @throws org.cliniccalendar.time.Refusal as {@link #open}, if one of them cannot be booked
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Booked> openAll(List<NewCase> wanted) {
        return attempts.once(wanted.stream().map(NewCase::key).toList(), () -> openedAll(wanted));
    }

    private List<Booked> openedAll(List<NewCase> wanted) {
        List<BookingOrder> orders = wanted.stream().map(this::order).toList();
        if (orders.size() > 1) {
            claiming.lockAll(orders);
        }
        List<Booked> booked = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            booked.add(opened(wanted.get(i), orders.get(i)));
        }
        return booked;
    }

    /** What is booked, once its client is registered and its case opened. */
    private BookingOrder order(NewCase wanted) {
        LocalDate due = wanted.terms() == null ? null : wanted.terms().dueOn();
        if (due != null && due.isBefore(WallClock.today(clock, LAST))) {
            throw new CaseRefused("refused.duePast", due);
        }
        long clientId = clientOf(wanted.claimant());
        Long caseId = wanted.reference() == null
                ? null
                : (Long) caseFor(wanted.reference().strip(), clientId, wanted.terms())
                        .getId();
        return new BookingOrder(
                wanted.time().slotId(),
                wanted.time().appointmentTypeId(),
                clientId,
                caseId,
                wanted.requestKey(),
                wanted.fingerprint());
    }

    private Booked opened(NewCase wanted, BookingOrder order) {
        Booked booked = booked(order, wanted.time());
        if (wanted.inquiryId() != null) {
            inquiries.book(wanted.inquiryId(), order.clientId(), booked.ref());
        }
        return booked;
    }

    private Booked booked(BookingOrder order, NewCase.Time time) {
        if (time.overrideReason() != null) {
            return booking.bookDespite(order, time.overrideReason());
        }
        return time.hold() == null ? booking.book(order) : booking.bookHeld(order, time.hold());
    }

    private long clientOf(NewCase.Claimant claimant) {
        if (claimant.clientId() != null) {
            return claimant.clientId();
        }
        Client client = claimant.another()
                ? clients.register(
                        claimant.givenName(),
                        claimant.familyName(),
                        claimant.dateOfBirth(),
                        claimant.email(),
                        claimant.phone())
                : clients.findOrRegister(
                        claimant.givenName(),
                        claimant.familyName(),
                        claimant.dateOfBirth(),
                        claimant.email(),
                        claimant.phone());
        em.flush();
        return client.getId();
    }

    private ClinicCase caseFor(String reference, long clientId, CaseTerms terms) {
        ClinicCase found = em
                .createQuery("SELECT c FROM ClinicCase c WHERE LOWER(c.reference) = :reference", ClinicCase.class)
                .setParameter("reference", reference.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> opened(reference, clientId));
        if (!found.isFor(clientId)) {
            throw new CaseRefused("refused.referenceOfAnother", reference);
        }
        found.complete(terms);
        return found;
    }

    private ClinicCase opened(String reference, long clientId) {
        ClinicCase opened = new ClinicCase(reference, clientId, user.username(), clock.instant());
        try {
            em.persist(opened);
            em.flush();
        } catch (PersistenceException failure) {
            throw ViolatedConstraint.in(failure)
                    .filter(violated -> violated.name().equals("clinic_case_reference_unique"))
                    .<RuntimeException>map(violated -> new Overtaken(failure))
                    .orElse(failure);
        }
        return opened;
    }
}
