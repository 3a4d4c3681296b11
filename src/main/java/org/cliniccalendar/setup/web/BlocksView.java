package org.cliniccalendar.setup.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.setup.BlockRow;
import org.cliniccalendar.setup.BlockService;
import org.cliniccalendar.setup.Effects;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.Messages;

/** Blocks: time that clinicians or clinics are not there (features J22). What a block closes is shown before it does. */
@Named
@ViewScoped
public class BlocksView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient BlockService service;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private List<BlockRow> blocks;
    private BlockRow chosen;
    private BlockForm form;
    private Effects effects;

    @PostConstruct
    void load() {
        blocks = service.blocks(clinic.getIds());
        add();
    }

    public void add() {
        boolean ownOnly = !user.has(Role.ADMINISTRATOR) && !user.has(Role.CLINIC_MANAGER);
        LocalDate tomorrow = WallClock.today(clock, clinic.getZone()).plusDays(1);
        open(
                null,
                new BlockForm(
                        clinic.getIds().stream().sorted().findFirst().orElse(null),
                        ownOnly ? user.clinicianId() : null,
                        tomorrow));
    }

    public void edit(BlockRow row) {
        open(row, new BlockForm(row.plan()));
    }

    private void open(BlockRow row, BlockForm shown) {
        chosen = row;
        form = shown;
        effects = null;
    }

    /** Shows what the block would close. */
    public void propose() {
        effects = null;
        act(() -> effects = service.effects(form.plan()));
    }

    /** Goes back to the form. */
    public void reconsider() {
        effects = null;
    }

    /** Does what was proposed. */
    public void apply() {
        act(() -> {
            if (chosen == null) {
                service.block(form.plan());
            } else {
                service.changeBlock(chosen, form.plan());
            }
            messages.done(OrderedListView.TEXT, "blocks.applied.done");
            load();
        });
    }

    public void remove(BlockRow row) {
        act(() -> {
            service.unblock(row);
            messages.done(OrderedListView.TEXT, "blocks.removed.done");
            load();
        });
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    /** Whether this user makes blocks for others. */
    public boolean isManaging() {
        return user.has(Role.ADMINISTRATOR) || user.has(Role.CLINIC_MANAGER);
    }

    public List<Clinic> getClinics() {
        return clinic.getClinics();
    }

    public List<BlockRow> getBlocks() {
        return blocks;
    }

    /** The block in the form, or null for a new one. */
    public BlockRow getChosen() {
        return chosen;
    }

    public BlockForm getForm() {
        return form;
    }

    /** What the form would close, once that was asked for. */
    public Effects getEffects() {
        return effects;
    }
}
