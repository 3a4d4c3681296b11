package org.cliniccalendar.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds and registers clients; all of it is personal data. */
@Stateless
@RolesAllowed({"administrator", "clinic-manager", "reception", "operator", "case-manager"})
public class ClientService {
    private static final int SUGGESTIONS = 10;

    @PersistenceContext
    private EntityManager em;

    /** At most ten clients whose family and given name contain the words typed, by name. */
    public List<Client> suggest(String typed) {
        return em.createQuery(
                        "SELECT c FROM Client c WHERE LOWER(CONCAT(c.familyName, CONCAT(' ', c.givenName))) LIKE :words"
                                + " ESCAPE '!' ORDER BY c.familyName, c.givenName, c.id",
                        Client.class)
                .setParameter("words", pattern(typed))
                .setMaxResults(SUGGESTIONS)
                .getResultList();
    }

    /** A client by key; empty if there is none. */
    public Optional<Client> find(long id) {
        return Optional.ofNullable(em.find(Client.class, id));
    }

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
        return samePerson(givenName, familyName, dateOfBirth).orElseGet(() -> {
            Client client = new Client(new ClientEntry(
                    nextNumber(), givenName.strip(), familyName.strip(), dateOfBirth, email, phone, ""));
            em.persist(client);
            return client;
        });
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

    private static String pattern(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT).replace(",", "");
        return "%" + words.replaceAll("([!%_])", "!$1").replaceAll("\\s+", " ") + "%";
    }
}
