package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.identity.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the desk holds is its holder's; the managers of the clinic give it back, and nobody else (features V25). */
@ExtendWith(ArquillianExtension.class)
class DeskHoldIT {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject
    private SampleClinic clinic;

    @Inject
    private SampleHolds sample;

    @Inject
    private CurrentUser user;

    @Resource
    private UserTransaction transaction;

    private List<Long> slots;
    private long type;

    @BeforeEach
    void publish() {
        slots = clinic.slots(clinic.publish(3));
        type = clinic.typeId();
    }

    @Test
    void anothersHoldIsReleasedByAManagerOfTheClinicOnly() throws Exception {
        atDesk("ann");
        String ref = hold(0, "Rings back");
        atDesk("bob");
        assertEquals("refused.anothersHold", refusal(() -> giveBack(ref)));
        assertEquals("HELD", sample.statusOf(ref));

        Impersonation.asManagerAt(user, clinic.clinicId() + 1);
        assertEquals("refused.anothersHold", refusal(() -> giveBack(ref)));
        Impersonation.asManagerAt(user, clinic.clinicId());
        giveBack(ref);

        assertEquals("EXPIRED", sample.statusOf(ref));
        assertEquals(0, sample.taken(slots.get(0)));
        assertEquals(
                1,
                sample.number("SELECT count(*) FROM audit_entry WHERE action = 'appointment.holdReleased'"
                        + " AND detail = 'ann' AND subject = 'appointment:" + ref + "'"));
        assertEquals("refused.holdGone", refusal(() -> giveBack(ref)));
    }

    @Test
    void whatOneHoldsNobodyElseHolds() throws Exception {
        atDesk("ann");
        String ref = hold(0, "");
        atDesk("bob");

        assertThrows(SlotTaken.class, () -> hold(0, ""));
        assertEquals("HELD", sample.statusOf(ref));
    }

    @Test
    void whatWasReleasedByMistakeIsHeldAgainForItsHolderUntilTheSameMoment() throws Exception {
        atDesk("ann");
        String ref = hold(0, "");
        String until =
                "SELECT CAST(extract(epoch FROM held_until) AS bigint) FROM appointment WHERE ref = '" + ref + "'";
        long before = sample.number(until);
        Impersonation.asManagerAt(user, clinic.clinicId());
        giveBack(ref);
        holdAgain(ref);

        assertEquals("HELD", sample.statusOf(ref));
        assertEquals(before, sample.number(until));
        atDesk("ann");
        giveBack(ref);
        atDesk("bob");
        String other = hold(0, "");
        atDesk("ann");
        assertThrows(SlotTaken.class, () -> holdAgain(ref));
        assertEquals("HELD", sample.statusOf(other));
    }

    @Test
    void whatWouldBeOverIsNotHeldAgain() throws Exception {
        atDesk("ann");
        String ref = hold(0, "");
        giveBack(ref);
        sample.letPass(ref);

        assertEquals("refused.holdAgain", refusal(() -> holdAgain(ref)));
    }

    @Test
    void aHoldIsNotKeptForeverNorSaysMoreThanThereIsRoomFor() {
        atDesk("ann");
        String note = "x".repeat(HoldWish.LONGEST_NOTE);

        assertEquals("refused.holdNote", refusal(() -> hold(0, note + "x")));
        assertEquals("refused.holdLength", refusal(() -> hold(new HoldWish(slots.get(0), type, Duration.ZERO, ""))));
        assertEquals(
                "refused.holdLength",
                refusal(() -> hold(new HoldWish(slots.get(0), type, Duration.ofMinutes(121), ""))));
    }

    @Test
    void askingForFiveMinutesMoreNeverShortensAHold() throws Exception {
        atDesk("ann");
        String ref = hold(new HoldWish(slots.get(0), type, Duration.ofHours(2), ""));
        String left =
                "SELECT CAST(extract(epoch FROM held_until - booked_at) / 60 AS bigint) FROM appointment WHERE ref = '"
                        + ref + "'";

        in(() -> unguarded().keep(ref));

        assertEquals(120, sample.number(left));
    }

    private String hold(int slot, String note) throws Exception {
        return hold(new HoldWish(slots.get(slot), type, QUARTER, note));
    }

    private String hold(HoldWish wish) throws Exception {
        return in(() -> unguarded().holdAtDesk(wish)).ref();
    }

    private void giveBack(String ref) throws Exception {
        in(() -> {
            unguarded().giveBack(ref);
            return ref;
        });
    }

    private void holdAgain(String ref) throws Exception {
        in(() -> {
            unguarded().holdAgain(ref);
            return ref;
        });
    }

    private void atDesk(String who) {
        Impersonation.as(user, who, Role.RECEPTION, clinic.clinicId());
    }

    private static String refusal(Step step) {
        return assertThrows(AppointmentRefused.class, step::take).key();
    }

    private <T> T in(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T done = work.call();
            transaction.commit();
            return done;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    /** The service with what the container injects, and without its guard, as this test has no login. */
    private static HoldService unguarded() {
        return new Unmanaged<>(HoldService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
    }

    /** Something that may be refused. */
    private interface Step {
        void take() throws Exception;
    }
}
