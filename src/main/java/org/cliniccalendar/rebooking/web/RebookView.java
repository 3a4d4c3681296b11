package org.cliniccalendar.rebooking.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.rebooking.LostAppointment;
import org.cliniccalendar.rebooking.RebookingService;
import org.cliniccalendar.rebooking.ToRebookService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** Settles a line of the to-rebook list: with one of the next equal times, or with a reason. */
@Named
@ViewScoped
public class RebookView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient RebookingService rebooking;

    @EJB
    private transient ToRebookService list;

    @Inject
    private transient ToRebookView page;

    @Inject
    private transient Messages messages;

    private LostAppointment line;
    private List<Opening> suggestions = List.of();
    private Long slotId;
    private String reason;

    /** Opens the question for a reason. */
    public void choose(LostAppointment wanted) {
        line = wanted;
        reason = null;
    }

    /** Opens a line to rebook it, which is when its suggestions are looked for. */
    public void open(LostAppointment wanted) {
        line = wanted;
        try {
            look();
        } catch (Refusal refusal) {
            messages.refused(refusal);
            page.load();
        }
    }

    /** Books the chosen time; when it was just taken the next ones are offered. */
    public void rebook() {
        boolean rebooked = page.step("rebooked.done", line, () -> rebooking.rebook(line.id(), slotId));
        if (!rebooked && page.getLines().contains(line)) {
            look();
        }
    }

    public void close() {
        page.step("closed.done", line, () -> list.close(line.id(), reason));
    }

    private void look() {
        suggestions = rebooking.suggestions(line.id());
        slotId = suggestions.isEmpty() ? null : suggestions.get(0).slotId();
    }

    /** An opening in three lines. */
    public String words(Opening opening) {
        return opening.withWarnings(Messages.words(
                ToRebookView.TEXT,
                "opening",
                DateWords.shortDay(opening.during().start(), opening.zone()),
                DateWords.time(opening.during().start(), opening.zone()),
                opening.clinician().spoken(),
                Messages.words(ToRebookView.TEXT, "level." + opening.level())));
    }

    public LostAppointment getLine() {
        return line;
    }

    public List<Opening> getSuggestions() {
        return suggestions;
    }

    public Long getSlotId() {
        return slotId;
    }

    public void setSlotId(Long slotId) {
        this.slotId = slotId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
