package org.cliniccalendar.setup;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.SessionType;
import org.cliniccalendar.directory.SessionTypeEntry;
import org.cliniccalendar.time.ViolatedConstraint;

/** Keeps the list of session types, the labels of sessions (features V6). */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER})
public class SessionTypeService {
    private static final String USES = """
            SELECT (SELECT count(*) FROM clinic_session WHERE session_type_id = ?1)
                 + (SELECT count(*) FROM session_template WHERE session_type_id = ?1)
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private DirectoryService directory;

    @EJB
    private AuditService audit;

    /** All session types in their order. */
    public List<Line<SessionTypeEntry>> sessionTypes() {
        return OrderedRows.lines(directory.sessionTypes());
    }

    /**
     * Makes the list what the draft says, or changes nothing.
     *
     * @throws SetupRefused if a name is taken, one that goes is in use, or somebody else changed one meanwhile
     */
    public void saveSessionTypes(ListDraft<SessionTypeEntry> draft) {
        try {
            List<String> done =
                    new OrderedRows<>(em, directory.sessionTypes()).save(draft, SessionType::new, this::requireUnused);
            done.forEach(what -> audit.record("session-types.changed", "session-types", null, what));
        } catch (PersistenceException failure) {
            throw ViolatedConstraint.in(failure)
                    .filter(violated -> violated.name().equals("session_type_name_unique"))
                    .<RuntimeException>map(violated -> new SetupRefused("list.name.taken.meanwhile"))
                    .orElse(failure);
        }
    }

    private void requireUnused(SessionType type) {
        Number uses = (Number)
                em.createNativeQuery(USES).setParameter(1, type.getId()).getSingleResult();
        if (uses.longValue() > 0) {
            throw new SetupRefused("sessionTypes.used", type.getName(), uses.longValue());
        }
    }
}
