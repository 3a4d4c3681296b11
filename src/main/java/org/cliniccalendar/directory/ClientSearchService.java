package org.cliniccalendar.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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

/** Finds clients by what people say of themselves: name, number, date of birth. */
@Stateless
@RolesAllowed({"administrator", "clinic-manager", "reception", "operator", "case-manager"})
public class ClientSearchService {
    private static final int MOST = 12;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final String COLUMNS =
            "SELECT id, number, given_name, family_name, date_of_birth, coalesce(phone, '') FROM client WHERE ";

    /** Family and given name in either order, a part of each is enough. */
    private static final String BY_NAME = COLUMNS + """
            lower(family_name || ' ' || given_name) LIKE ?1 OR lower(given_name || ' ' || family_name) LIKE ?1
               OR lower(number) LIKE ?1
            ORDER BY lower(family_name), lower(given_name), date_of_birth, id
            """;

    private static final String BORN = COLUMNS + "date_of_birth = ?1 ORDER BY lower(family_name), id";

    private static final String SIMILAR = COLUMNS + """
            date_of_birth = ?1 AND (lower(family_name) = ?2 OR lower(given_name) = ?3)
               OR lower(family_name) = ?2 AND lower(given_name) = ?3
               OR ?4 <> '' AND regexp_replace(coalesce(phone, ''), '\\D', '', 'g') = ?4
            ORDER BY lower(family_name), lower(given_name), id
            """;

    @PersistenceContext
    private EntityManager em;

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
                        ? em.createNativeQuery(BORN).setParameter(1, Date.valueOf(born.get()))
                        : em.createNativeQuery(BY_NAME).setParameter(1, pattern(words)));
    }

    /** The client with this key. */
    public Optional<FoundClient> byId(long id) {
        return found(em.createNativeQuery(COLUMNS + "id = ?1").setParameter(1, id)).stream()
                .findFirst();
    }

    /** Who may be the same person as somebody about to be registered: same name, same birthday and a name, or same phone. */
    public List<FoundClient> similar(
            String givenName, String familyName, LocalDate dateOfBirth, Optional<String> phone) {
        return found(em.createNativeQuery(SIMILAR)
                .setParameter(1, Date.valueOf(dateOfBirth))
                .setParameter(2, familyName.strip().toLowerCase(Locale.ROOT))
                .setParameter(3, givenName.strip().toLowerCase(Locale.ROOT))
                .setParameter(4, phone.map(p -> p.replaceAll("\\D", "")).orElse("")));
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

    private static List<FoundClient> found(Query query) {
        List<?> rows = query.setMaxResults(MOST).getResultList();
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
