package org.cliniccalendar.session.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.session.PublishedSession;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Fields;
import org.cliniccalendar.web.Messages;

/** The New Session dialog, the short form of the editor (features K9 to K23), and what both do on Save. */
@Named
@ViewScoped
public class NewSessionView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.session.messages";

    @EJB
    private transient SessionService sessions;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient SessionDefaults defaults;

    @Inject
    private transient Messages messages;

    @Inject
    private SessionEditor editor;

    private SessionForm form = new SessionForm();
    private UnitForm unit = new UnitForm();
    private boolean open;
    private PreviewWords preview = PreviewWords.NOTHING;

    /** Opens the dialog for tomorrow at the clinic chosen in the top bar. */
    public void open() {
        form = defaults.form();
        unit = new UnitForm();
        refresh();
        open = true;
    }

    public void close() {
        open = false;
    }

    /** Goes on in the editor with what has been filled in. */
    public void more() {
        lay();
        editor.openNew(form);
        close();
    }

    /** Creates and publishes; stays open with the reason when that is refused. */
    public String create() {
        try {
            lay();
            return created(form.plan());
        } catch (Refusal refusal) {
            messages.refused(refusal);
            return null;
        }
    }

    /** What Save does in the editor. */
    public String save() {
        try {
            return created(editor.plan());
        } catch (Refusal refusal) {
            editor.refused(refusal);
            return null;
        }
    }

    private String created(SessionPlan plan) {
        PublishedSession made = sessions.create(plan);
        messages.done(TEXT, "new.created", made.dates(), made.slots());
        return "/calendar?faces-redirect=true&date=" + plan.firstDate();
    }

    /** Works out anew what Create would do with the form as it stands. */
    public void refresh() {
        form.getSchedule().suggest();
        if (!form.isComplete() || form.getGeneral().getRoomId() == null || !unit.isComplete()) {
            preview = PreviewWords.NOTHING;
            return;
        }
        try {
            lay();
            ZoneId zone = directory
                    .findClinic(form.getGeneral().getClinicId())
                    .orElseThrow()
                    .getZone();
            preview = PreviewWords.of(sessions.preview(form.plan()), form.getSchedule(), unit.getMinutes(), zone);
        } catch (Refusal refusal) {
            preview = PreviewWords.refused(refusal);
        }
    }

    private void lay() {
        form.lay(unit, directory.defaultSlotType().getId());
    }

    public PreviewWords getPreview() {
        return Fields.unread() ? PreviewWords.unread() : preview;
    }

    public SessionForm getForm() {
        return form;
    }

    public UnitForm getUnit() {
        return unit;
    }

    public boolean isOpen() {
        return open;
    }
}
