package org.cliniccalendar.booking.web;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.SeriesTime;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** A proposed time of a series and what is to become of it. */
public class SeriesLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String TEXT = "org.cliniccalendar.booking.messages";

    private final SeriesTime time;
    private Long slotId;

    /** As wanted, where nothing clashes; else not at all, until somebody chooses. */
    SeriesLine(SeriesTime time) {
        this.time = time;
        slotId = time.wanted() == null ? null : time.wanted().slotId();
    }

    public SeriesTime getTime() {
        return time;
    }

    /** What can be booked: the time wanted, or another instead. */
    public List<Opening> getOpenings() {
        return Stream.of(time.wanted(), time.instead()).filter(Objects::nonNull).toList();
    }

    /** How an opening is written in the list of choices. */
    public String words(Opening opening) {
        return opening.withWarnings(
                opening.equals(time.wanted())
                        ? Messages.words(TEXT, "series.book")
                        : Messages.words(
                                TEXT,
                                "series.instead",
                                DateWords.shortDay(opening.during().start(), opening.zone()),
                                DateWords.time(opening.during().start(), opening.zone())));
    }

    /** First slot of the opening to book; null: none. */
    public Long getSlotId() {
        return slotId;
    }

    public void setSlotId(Long slotId) {
        this.slotId = slotId;
    }
}
