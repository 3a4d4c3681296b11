package org.cliniccalendar.reception.web;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.cliniccalendar.booking.HoldWish;

/** What is asked about times that are held: for what, how long, and for whom or why. */
public class HoldForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> MINUTES = List.of(5, 15, 30, 60, 120);

    private Long typeId;
    private int minutes = MINUTES.get(1);
    private String note;

    HoldForm(Long typeId) {
        this.typeId = typeId;
    }

    HoldWish wish(long slotId) {
        return new HoldWish(slotId, typeId, Duration.ofMinutes(minutes), note == null ? "" : note.strip());
    }

    /** How long a time can be held. */
    public List<Integer> getChoices() {
        return MINUTES;
    }

    public Long getTypeId() {
        return typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
