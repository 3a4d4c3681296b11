package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.planning.AppliedChange;
import org.cliniccalendar.planning.SessionChange;
import org.cliniccalendar.planning.SessionChange.Kind;
import org.cliniccalendar.planning.SessionChangeService;
import org.cliniccalendar.planning.StaleSession;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.web.SessionEditor;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/**
 * What a change of a session would do, asked before it is done. An edit is what the editor holds, so that stays open until it
 * is applied or given up.
 */
@Named
@ViewScoped
public class ProposalView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private SessionChangeService changes;

    @Inject
    private SessionEditor editor;

    @Inject
    private VersionsView versions;

    @Inject
    private UndoView undo;

    @EJB
    private DirectoryService directory;

    @Inject
    private Messages messages;

    private final ProposalForm form = new ProposalForm();
    private ProposalWords words = ProposalWords.NOTHING;
    private String name;
    private ZoneId zone;
    private long sessionId;
    private int version;
    private boolean open;

    /** Proposes to do something with a session, or with one date of it; the date is null for the session as a whole. */
    public void open(CurrentSession current, Kind kind, LocalDate date) {
        open(current, current.version(), kind, date);
    }

    /**
     * Proposes what the editor holds.
     *
     * @param read the version that the editor was opened with
     * @param date if it was opened for one date of the session, otherwise null
     */
    void openEdit(CurrentSession current, int read, LocalDate date) {
        open(current, read, Kind.EDIT, date);
    }

    private void open(CurrentSession current, int read, Kind kind, LocalDate date) {
        name = current.plan().outline().name();
        sessionId = current.sessionId();
        zone = directory.findClinic(current.plan().clinicId()).orElseThrow().getZone();
        version = read;
        form.begin(kind, date, current.plan());
        open = true;
        propose();
    }

    /** Asks what the change would do, the way it stands now. */
    public void propose() {
        words = ProposalWords.NOTHING;
        if (form.isDateAsked() && form.getDate() == null) {
            return;
        }
        try {
            words = ProposalWords.of(changes.propose(change()), form.getKind(), zone);
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    /** Applies it with the choices made, and offers to undo that. */
    public void apply() {
        try {
            AppliedChange applied = changes.apply(change(), words.choices());
            undo.offer(
                    name,
                    form.getKind(),
                    applied,
                    words.booked() - applied.moved() - applied.toRebook() - applied.ended());
            editor.close();
            close();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    /** Somebody else's version is taken as the one that is changed, and the change proposed anew. */
    public void takeOver() {
        version = versions.version();
        versions.close();
        propose();
    }

    private void refused(Refusal refusal) {
        if (refusal instanceof StaleSession stale) {
            versions.compare(stale.current(), edited());
        } else {
            messages.refused(refusal);
        }
    }

    private SessionChange change() {
        return form.change(sessionId, version, edited());
    }

    private SessionPlan edited() {
        return form.getKind() == Kind.EDIT ? editor.plan() : null;
    }

    /** Gives up what was to be saved; the other version stays. */
    public void discard() {
        editor.close();
        close();
    }

    public void close() {
        open = false;
        versions.close();
    }

    public boolean isOpen() {
        return open;
    }

    public String getName() {
        return name;
    }

    public ProposalForm getForm() {
        return form;
    }

    public ProposalWords getWords() {
        return words;
    }
}
