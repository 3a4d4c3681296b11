package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.cliniccalendar.directory.PersonName;

/** Reads whose appointments these are, by one statement. */
final class ClientRows {
    private static final String CLIENTS = """
            SELECT DISTINCT p.given_name, p.family_name, p.email IS NOT NULL, coalesce(p.phone, ''), p.id
              FROM appointment a
              JOIN client p ON p.id = a.client_id
             WHERE a.ref = ANY (CAST(?1 AS text[]))
             ORDER BY p.family_name, p.given_name, p.id
            """;

    private ClientRows() {}

    /** Whose appointments these are, by reference; each client once. */
    static List<TouchedClient> of(EntityManager em, Collection<String> refs) {
        List<?> rows = em.createNativeQuery(CLIENTS)
                .setParameter(1, array(refs, ref -> ref))
                .getResultList();
        return rows.stream().map(row -> client((Object[]) row, 0)).toList();
    }

    /** The client whose given name stands in this column of a row, and the rest after it. */
    static TouchedClient client(Object[] row, int at) {
        return new TouchedClient(
                new PersonName("", (String) row[at], (String) row[at + 1]), (Boolean) row[at + 2], (String)
                        row[at + 3]);
    }
}
