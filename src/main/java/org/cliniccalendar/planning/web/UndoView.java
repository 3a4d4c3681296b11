package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.planning.AppliedChange;
import org.cliniccalendar.planning.SessionChange;
import org.cliniccalendar.planning.UndoService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The last change made on this page, which can be undone for ten minutes: in the toast, and in a note that stays. */
@Named
@ViewScoped
public class UndoView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Client id of the note's button. */
    private static final String BUTTON = "undo:undo";

    @EJB
    private UndoService changes;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private ArrayList<Long> changeIds = new ArrayList<>();
    private String words = "";
    private Instant until;

    /** @param staying how many appointments stay as they are */
    void offer(String name, SessionChange.Kind kind, AppliedChange applied, int staying) {
        offer(
                List.of(applied.changeId()),
                applied.undoableUntil(),
                SessionWords.words(
                        "done." + kind,
                        name,
                        applied.dates(),
                        applied.moved(),
                        applied.toRebook(),
                        Math.max(0, staying),
                        applied.ended()));
    }

    /** @param done what was changed */
    void offer(List<Long> made, Instant undoableUntil, String done) {
        changeIds = new ArrayList<>(made);
        until = undoableUntil;
        words = done;
        messages.undoable(BUTTON, words);
    }

    /** Puts everything back as it was before the change. */
    public void undo() {
        try {
            changes.undo(changeIds);
            messages.done(SessionWords.TEXT, "undone");
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        changeIds.clear();
    }

    public boolean isOffered() {
        return !changeIds.isEmpty() && clock.instant().isBefore(until);
    }

    /** What was changed. */
    public String getWords() {
        return words;
    }

    public Instant getUntil() {
        return until;
    }
}
