package org.cliniccalendar.reception.web;

import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.planning.Choice;

/** What is asked about appointments that are called off: why, what follows, and whether their clients hear of it. */
public class CallingOffForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String reason;
    private Choice choice = Choice.END;
    private boolean telling = true;

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
