package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cliniccalendar.directory.ClientEntry;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever works at one clinic is not shown who is only known at others, but does not register anybody twice. */
@ExtendWith(ArquillianExtension.class)
class ClientSearchIT {
    private static final LocalDate BORN = LocalDate.of(1951, 3, 14);

    @Inject
    private SampleClinic clinic;

    @Inject
    private CurrentUser user;

    @EJB
    private RegistrationService registration;

    @EJB
    private ClaimingService claiming;

    private final String family = "Okafor" + UUID.randomUUID().toString().substring(0, 8);
    private final String phone = String.valueOf(System.nanoTime());
    private long client;
    private List<Long> slots;

    @BeforeEach
    void register() {
        slots = clinic.slots(clinic.publish(2));
        registration.register(
                new ClientEntry(family, "Adaeze", family, BORN, Optional.empty(), Optional.of(phone), ""));
        client = registration.client(family).orElseThrow().getId();
    }

    @Test
    void aForeignClinicsClientIsNotSuggestedByAnythingTyped() {
        Impersonation.asOperatorAt(user, clinic.clinicId());

        assertEquals(List.of(), found(family));
        assertEquals(List.of(), found("adaeze " + family.toLowerCase(Locale.ROOT)));
        assertTrue(search().find("14/3/1951").stream().noneMatch(c -> c.id() == client));
        assertEquals(Optional.empty(), search().byId(client));
    }

    @Test
    void whoHasHadAnAppointmentThereIsSuggested() {
        claiming.claim(new BookingOrder(slots.get(0), clinic.typeId(), client, null, null), "x");
        Impersonation.asOperatorAt(user, clinic.clinicId());
        assertEquals(List.of(client), found(family));
        assertEquals(client, search().byId(client).orElseThrow().id());

        Impersonation.asOperatorAt(user, clinic.clinicId() + 1);
        assertEquals(List.of(), found(family));
    }

    @Test
    void theWholeNetworkIsSearchedByWhoeverWorksForIt() {
        Impersonation.asOperator(user);

        assertEquals(List.of(client), found(family));
    }

    @Test
    void theSamePersonIsRecognisedAtEveryClinicAndSomebodyAlikeIsNot() {
        Impersonation.asOperatorAt(user, clinic.clinicId());

        assertEquals(List.of(client), similar("adaeze", BORN, Optional.empty()));
        assertEquals(List.of(), similar("Ada", BORN, Optional.empty()));
        assertEquals(List.of(), similar("Adaeze", BORN.plusDays(1), Optional.empty()));
        assertEquals(List.of(), similar("Ada", BORN.plusDays(1), Optional.of(phone)));
        Impersonation.asOperator(user);
        assertEquals(List.of(client), similar("Ada", BORN, Optional.empty()));
        assertEquals(List.of(client), similar("Ada", BORN.plusDays(1), Optional.of(phone)));
    }

    private List<Long> found(String typed) {
        return search().find(typed).stream().map(FoundClient::id).toList();
    }

    private List<Long> similar(String given, LocalDate born, Optional<String> telephone) {
        return search().similar(given, family, born, telephone).stream()
                .map(FoundClient::id)
                .toList();
    }

    private static ClientSearchService search() {
        return new Unmanaged<>(ClientSearchService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
    }
}
