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
import org.cliniccalendar.directory.SlotType;
import org.cliniccalendar.directory.SlotTypeEntry;
import org.cliniccalendar.time.ViolatedConstraint;

/** Keeps the list of slot types (features V12, V19, V24); there is always one, because the first is what new slots are. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER})
public class SlotTypeService {
    private static final String USES = """
            SELECT (SELECT count(*) FROM clinic_session s WHERE s.layout ~ p.named)
                 + (SELECT count(*) FROM session_template t WHERE t.layout ~ p.named)
                 + (SELECT count(*) FROM appointment_type_slot_type a WHERE a.slot_type_id = CAST(?1 AS bigint))
              FROM (SELECT '(^|,)' || CAST(?1 AS bigint) || ':' AS named) p
            """;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private DirectoryService directory;

    @EJB
    private AuditService audit;

    /** All slot types in their order. */
    public List<Line<SlotTypeEntry>> slotTypes() {
        return OrderedRows.lines(directory.slotTypes());
    }

    /**
     * Makes the list what the draft says, or changes nothing.
     *
     * @throws SetupRefused if a line breaks a rule of {@link SlotTypePolicy}, one that goes is in use, none would be left, or
     *     somebody else changed one meanwhile
     */
    public void saveSlotTypes(ListDraft<SlotTypeEntry> draft) {
        SlotTypePolicy.check(draft, slotTypes());
        try {
            List<String> done =
                    new OrderedRows<>(em, directory.slotTypes()).save(draft, SlotType::new, this::requireUnused);
            done.forEach(what -> audit.record("slot-types.changed", "slot-types", null, what));
        } catch (PersistenceException failure) {
            throw refusal(failure);
        }
    }

    private void requireUnused(SlotType type) {
        Number uses = (Number)
                em.createNativeQuery(USES).setParameter(1, type.getId()).getSingleResult();
        if (uses.longValue() > 0) {
            throw new SetupRefused("slotTypes.used", type.getName(), uses.longValue());
        }
    }

    private static RuntimeException refusal(PersistenceException failure) {
        return ViolatedConstraint.in(failure)
                .<RuntimeException>map(violated -> switch (violated.name()) {
                    case "slot_type_name_unique" -> new SetupRefused("list.name.taken.meanwhile");
                    case "slot_type_short_name_unique" -> new SetupRefused("slotTypes.shortName.taken.meanwhile");
                    case "slot_slot_type_id_fkey" -> new SetupRefused("slotTypes.published");
                    default -> failure;
                })
                .orElse(failure);
    }
}
