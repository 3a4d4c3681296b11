package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.SqlArray;

/**
 * Finds clients by what people say of themselves: name, number, date of birth. Whoever works at some clinics only finds who
 * was booked there, or is waited for there by an inquiry.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR, CASE_MANAGER})
public class ClientSearchService {
    private static final int MOST = 12;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final String COLUMNS =
            "SELECT c.id, c.number, c.given_name, c.family_name, c.date_of_birth, coalesce(c.phone, '') FROM client c WHERE ";

    /** The client is one of the clinics of parameter 1, which are none for whoever works for the whole network. */
    private static final String KNOWN = """
            (CAST(?1 AS bigint[]) = '{}'
             OR EXISTS (SELECT 1 FROM appointment a WHERE a.client_id = c.id AND a.clinic_id = ANY (CAST(?1 AS bigint[])))
             OR EXISTS (SELECT 1 FROM task t WHERE t.client_id = c.id AND t.clinic_id = ANY (CAST(?1 AS bigint[]))))
            """;

    /** Family and given name in either order, a part of each is enough. */
    private static final String BY_NAME =
            COLUMNS + """
            (lower(c.family_name || ' ' || c.given_name) LIKE ?2 OR lower(c.given_name || ' ' || c.family_name) LIKE ?2
             OR lower(c.number) LIKE ?2) AND
            """ + KNOWN + " ORDER BY lower(c.family_name), lower(c.given_name), c.date_of_birth, c.id";

    private static final String BORN =
            COLUMNS + "c.date_of_birth = ?2 AND " + KNOWN + " ORDER BY lower(c.family_name), c.id";

    private static final String BY_ID = COLUMNS + "c.id = ?2 AND " + KNOWN;

    /** Somebody of the same name and birthday is the same person at whichever clinic; what else is alike is told of one's own. */
    private static final String SIMILAR =
            COLUMNS + """
            c.date_of_birth = ?2 AND lower(c.family_name) = ?3 AND lower(c.given_name) = ?4
               OR (c.date_of_birth = ?2 AND (lower(c.family_name) = ?3 OR lower(c.given_name) = ?4)
                   OR lower(c.family_name) = ?3 AND lower(c.given_name) = ?4
                   OR ?5 <> '' AND regexp_replace(coalesce(c.phone, ''), '\\D', '', 'g') = ?5) AND
            """ + KNOWN + " ORDER BY lower(c.family_name), lower(c.given_name), c.id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    /**
     * Clients whose name or number contains the words, or who were born on the date typed as {@code 14/03/1951}; twelve at
     * most, none for fewer than two characters.
     */
    public List<FoundClient> find(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        if (words.length() < 2) {
            return List.of();
        }
        Optional<LocalDate> born = date(words);
        return found(
                born.isPresent()
                        ? em.createNativeQuery(BORN).setParameter(2, Date.valueOf(born.get()))
                        : em.createNativeQuery(BY_NAME).setParameter(2, pattern(words)));
    }

    /** The client with this key, if that is one of the user's clinics. */
    public Optional<FoundClient> byId(long id) {
        return found(em.createNativeQuery(BY_ID).setParameter(2, id)).stream().findFirst();
    }

    /**
     * Who may be the same person as somebody about to be registered: same name and birthday, at any clinic; same name, same
     * birthday and a name, or same phone, at the user's.
     */
    public List<FoundClient> similar(
            String givenName, String familyName, LocalDate dateOfBirth, Optional<String> phone) {
        return found(em.createNativeQuery(SIMILAR)
                .setParameter(2, Date.valueOf(dateOfBirth))
                .setParameter(3, familyName.strip().toLowerCase(Locale.ROOT))
                .setParameter(4, givenName.strip().toLowerCase(Locale.ROOT))
                .setParameter(5, phone.map(p -> p.replaceAll("\\D", "")).orElse("")));
    }

    private static Optional<LocalDate> date(String words) {
        try {
            return Optional.of(LocalDate.parse(words, TYPED));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The words in this order, anything between them; what SQL takes for wildcards is meant literally. */
    private static String pattern(String words) {
        String literal = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal.replaceAll("[,\\s]+", "%") + "%";
    }

    private List<FoundClient> found(Query query) {
        String clinics = SqlArray.of(user.clinicIds());
        List<?> rows = query.setParameter(1, clinics).setMaxResults(MOST).getResultList();
        return rows.stream().map(row -> client((Object[]) row)).toList();
    }

    private static FoundClient client(Object[] row) {
        return new FoundClient(
                ((Number) row[0]).longValue(),
                (String) row[1],
                new PersonName("", (String) row[2], (String) row[3]),
                ((Date) row[4]).toLocalDate(),
                (String) row[5]);
    }
}
