package org.cliniccalendar.setup;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/** Takes time away and gives it back (features J22). Clinicians do so with their own time, managers with that of their clinics. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN})
public class BlockService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private BlockPublishingService publishing;

    @EJB
    private DirectoryService directory;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /** Blocks at these clinics that the user may know of, by first date, the latest first. */
    public List<BlockRow> blocks(Set<Long> clinicIds) {
        return em
                .createQuery(
                        "SELECT b FROM Block b WHERE b.clinicId IN :clinics ORDER BY b.firstDate DESC, b.id DESC",
                        Block.class)
                .setParameter("clinics", clinicIds)
                .getResultList()
                .stream()
                .map(block -> new BlockRow(block.getId(), block.getVersion(), block.plan(), mayChange(block.plan())))
                .filter(row -> row.mayChange() || row.plan().clinicianId() == null)
                .toList();
    }

    /**
     * What the block would close; nothing is written.
     *
     * @throws SetupRefused if it cannot be so, or is not this user's to make
     */
    public Effects effects(BlockPlan plan) {
        requireOwn(plan);
        return publishing.effects(plan);
    }

    /** @throws SetupRefused if it cannot be so, or is not this user's to make */
    public void block(BlockPlan plan) {
        requireOwn(plan);
        Block block = new Block(plan);
        em.persist(block);
        em.flush();
        publishing.publish(block);
        record("block.created", block);
    }

    /**
     * Replaces a block by another plan.
     *
     * @param seen as it was read
     * @throws SetupRefused if it cannot be so, is not this user's to change, or somebody else changed it meanwhile
     */
    public void changeBlock(BlockRow seen, BlockPlan plan) {
        Block block = load(seen);
        requireOwn(plan);
        block.describe(plan);
        publishing.publish(block);
        record("block.changed", block);
    }

    /**
     * Gives the time back; what is free in it is bookable again at once.
     *
     * @throws SetupRefused if it is not this user's to delete, or somebody else changed it meanwhile
     */
    public void unblock(BlockRow seen) {
        Block block = load(seen);
        record("block.deleted", block);
        em.remove(block);
    }

    private Block load(BlockRow seen) {
        Block block = em.find(Block.class, seen.id(), LockModeType.PESSIMISTIC_WRITE);
        if (block == null || block.getVersion() != seen.version()) {
            throw new SetupRefused("blocks.stale");
        }
        requireOwn(block.plan());
        return block;
    }

    private void record(String action, Block block) {
        audit.record(
                action,
                "block:" + block.getId(),
                block.plan().clinicId(),
                block.plan().toString());
    }

    private void requireOwn(BlockPlan plan) {
        plan.check();
        if (!mayChange(plan)) {
            throw new SetupRefused("blocks.notYours");
        }
        boolean works = plan.clinicianId() == null
                || directory.clinicsOf(plan.clinicianId()).stream().anyMatch(c -> c.getId() == plan.clinicId());
        if (!works) {
            throw new SetupRefused("blocks.worksElsewhere");
        }
    }

    private boolean mayChange(BlockPlan plan) {
        boolean own = plan.clinicianId() != null && plan.clinicianId().equals(user.clinicianId());
        return own || user.has(Role.ADMINISTRATOR) || user.hasAt(Role.CLINIC_MANAGER, plan.clinicId());
    }
}
