package org.cliniccalendar.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.time.WallClock;

/** Turns planned blocks into times. Works for whoever calls: {@link BlockService} asks first who it is, the timer is the system. */
@Stateless
@PermitAll
public class BlockPublishingService {
    /** Blocks that one run publishes further, so that a transaction stays short. */
    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager em;

    @EJB
    private DirectoryService directory;

    @Inject
    private Clock clock;

    /** What the plan would close. */
    public Effects effects(BlockPlan plan) {
        ZoneId zone = zone(plan);
        LocalDate until = plan.firstUnpublished(WallClock.today(clock, zone));
        return new BlockRows(em).effects(plan, plan.times(zone, plan.firstDate(), until));
    }

    /** Publishes all its times anew. */
    public void publish(Block block) {
        BlockRows rows = new BlockRows(em);
        rows.withdraw(block);
        publish(block, rows, block.plan().firstDate());
    }

    /** Publishes what has come nearer than the horizon since the last time, of every block whose rule never ends. */
    public void publishBlocksAhead() {
        directory.zones().forEach(this::publishAheadIn);
    }

    private void publishAheadIn(ZoneId zone) {
        BlockRows rows = new BlockRows(em);
        em.createQuery(
                        "SELECT b FROM Block b, Clinic c WHERE c.id = b.clinicId AND c.zone = :zone"
                                + " AND b.publishedUntil < :horizon ORDER BY b.id",
                        Block.class)
                .setParameter("zone", zone.getId())
                .setParameter("horizon", BlockPlan.horizon(WallClock.today(clock, zone)))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .forEach(block -> publish(block, rows, block.getPublishedUntil()));
    }

    private void publish(Block block, BlockRows rows, LocalDate from) {
        BlockPlan plan = block.plan();
        ZoneId zone = zone(plan);
        LocalDate until = plan.firstUnpublished(WallClock.today(clock, zone));
        rows.publish(block, plan.times(zone, from, until));
        block.publishedUntil(until);
    }

    private ZoneId zone(BlockPlan plan) {
        return directory
                .findClinic(plan.clinicId())
                .map(Clinic::getZone)
                .orElseThrow(() -> new SetupRefused("clinic.unknown"));
    }
}
