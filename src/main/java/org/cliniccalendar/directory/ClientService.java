package org.cliniccalendar.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Registers clients; all of it is personal data. */
@Stateless
@RolesAllowed({"administrator", "clinic-manager", "reception", "operator", "case-manager", "service"})
public class ClientService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * The client with exactly this name and date of birth, or a new one with the next free number.
     * Of several the first registered.
     */
    public Client findOrRegister(
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            Optional<String> email,
            Optional<String> phone) {
        return samePerson(givenName, familyName, dateOfBirth)
                .orElseGet(() -> register(givenName, familyName, dateOfBirth, email, phone));
    }

    /**
     * A new client with the next free number, though somebody of the same name and date of birth may be registered.
     *
     * @throws ClientRefused if what is said of them cannot be
     */
    public Client register(
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            Optional<String> email,
            Optional<String> phone) {
        ClientEntry entry = new ClientEntry(
                nextNumber(),
                givenName.strip(),
                familyName.strip(),
                dateOfBirth,
                email.map(String::strip),
                phone.map(String::strip),
                "");
        ClientFacts.check(dateOfBirth, entry.email(), entry.phone(), clock);
        Client client = new Client(entry);
        em.persist(client);
        return client;
    }

    private Optional<Client> samePerson(String givenName, String familyName, LocalDate dateOfBirth) {
        return em
                .createQuery(
                        "SELECT c FROM Client c WHERE LOWER(c.familyName) = :family AND LOWER(c.givenName) = :given"
                                + " AND c.dateOfBirth = :born ORDER BY c.id",
                        Client.class)
                .setParameter("family", familyName.strip().toLowerCase(Locale.ROOT))
                .setParameter("given", givenName.strip().toLowerCase(Locale.ROOT))
                .setParameter("born", dateOfBirth)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private String nextNumber() {
        return "C" + em.createNativeQuery("SELECT nextval('client_number')").getSingleResult();
    }
}
