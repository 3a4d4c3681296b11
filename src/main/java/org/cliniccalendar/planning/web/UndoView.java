package org.cliniccalendar.planning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.cliniccalendar.planning.AppliedChange;
import org.cliniccalendar.planning.SessionChange;
import org.cliniccalendar.planning.SessionChangeService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The last change made on this page, which can be undone for ten minutes: in the toast, and in a note that stays. */
@Named
@ViewScoped
public class UndoView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Client id of the note's button. */
    private static final String BUTTON = "undo:undo";

    @Inject
    private SessionChangeService changes;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private Long changeId;
    private String words = "";
    private Instant until;

    /** @param staying how many appointments stay as they are */
    void offer(String name, SessionChange.Kind kind, AppliedChange applied, int staying) {
        changeId = applied.changeId();
        until = applied.undoableUntil();
        words = SessionWords.words(
                "done." + kind, name, applied.dates(), applied.moved(), applied.toRebook(), Math.max(0, staying));
        messages.undoable(BUTTON, words);
    }

    /** Puts everything back as it was before the change. */
    public void undo() {
        try {
            changes.undo(changeId);
            messages.done(SessionWords.TEXT, "undone");
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        changeId = null;
    }

    public boolean isOffered() {
        return changeId != null && clock.instant().isBefore(until);
    }

    /** What was changed. */
    public String getWords() {
        return words;
    }

    public Instant getUntil() {
        return until;
    }
}
