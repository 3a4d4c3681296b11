package org.cliniccalendar.planning.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.planning.CallingOffProposal;
import org.cliniccalendar.planning.CallingOffService;
import org.cliniccalendar.planning.Choice;
import org.cliniccalendar.web.DateWords;

/** What is asked about appointments that are called off: why, what follows, and whether their clients hear of it. */
public class CallingOffForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, Integer> versions;
    private final ArrayList<String> unreachable;
    private final ArrayList<String> beside;
    private final boolean declining;
    private String reason;
    private Choice choice = Choice.END;
    private boolean telling = true;

    /** @param versions that were shown, by reference of the appointment */
    public CallingOffForm(Map<String, Integer> versions, CallingOffService service) {
        this.versions = new HashMap<>(versions);
        CallingOffProposal proposal = service.propose(versions.keySet());
        unreachable = new ArrayList<>(Unreachable.words(proposal.unreachable()));
        beside = new ArrayList<>(
                proposal.beside().stream().map(CallingOffForm::words).toList());
        declining = proposal.onlyOneself() && !beside.isEmpty();
    }

    /**
     * Calls the appointments off with the choices made, all of them or none.
     *
     * @throws org.cliniccalendar.time.Refusal as {@link CallingOffService#callOff}
     */
    public void apply(CallingOffService service) {
        service.callOff(versions, choice, telling, reason);
    }

    private static String words(CallingOffProposal.Asked asked) {
        return SessionWords.words(
                "callOff.beside",
                asked.who().spoken(),
                DateWords.shortDay(asked.during().start(), asked.zone()),
                DateWords.times(asked.during().start(), asked.during().end(), asked.zone()));
    }

    /** How many appointments are called off. */
    public int getSize() {
        return versions.size();
    }

    /** Who else is asked for the same visits, and when. */
    public List<String> getBeside() {
        return beside;
    }

    /** Whether these stay asked, so that nothing else follows; otherwise they are given up, too. */
    public boolean isDeclining() {
        return declining;
    }

    /** Whom no message reaches, each with the telephone number. */
    public List<String> getUnreachable() {
        return unreachable;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What may follow. */
    public List<Choice> getChoices() {
        return List.of(Choice.END, Choice.TO_REBOOK);
    }

    public Choice getChoice() {
        return choice;
    }

    public void setChoice(Choice choice) {
        this.choice = choice;
    }

    public boolean isTelling() {
        return telling;
    }

    public void setTelling(boolean telling) {
        this.telling = telling;
    }
}
