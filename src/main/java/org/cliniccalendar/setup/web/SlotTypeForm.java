package org.cliniccalendar.setup.web;

import java.io.Serializable;
import java.util.Objects;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.SlotTypeEntry;

/** What is typed about a slot type (features V24). */
public class SlotTypeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** From when on it may be booked. */
    public enum Window {
        /** Whenever it is published. */
        ANY_TIME,
        /** From midnight of its day. */
        ON_THE_DAY,
        /** From midnight some days before. */
        DAYS_BEFORE,
        /** From some hours before. */
        HOURS_BEFORE
    }

    private String name = "";
    private String shortName = "";
    private String colour;
    private Integer minutes = 10;
    private Channel channel = Channel.IN_PERSON;
    private boolean bookable = true;
    private boolean onlineBookable;
    private Window window = Window.ANY_TIME;
    private Integer days = 1;
    private Integer hours = 24;
    private String warning = "";
    private String category = "";

    /** A form for a new one. */
    SlotTypeForm(String colour) {
        this.colour = colour;
    }

    SlotTypeForm(SlotTypeEntry entry) {
        name = entry.name();
        shortName = entry.shortName();
        colour = entry.colour();
        minutes = entry.minutes();
        channel = entry.channel();
        bookable = entry.bookable();
        onlineBookable = entry.onlineBookable();
        window = window(entry.embargoDays(), entry.embargoHours());
        days = window == Window.DAYS_BEFORE ? entry.embargoDays() : days;
        hours = window == Window.HOURS_BEFORE ? entry.embargoHours() : hours;
        warning = entry.warning();
        category = entry.category();
    }

    static Window window(Integer days, Integer hours) {
        if (hours != null) {
            return Window.HOURS_BEFORE;
        }
        if (days == null) {
            return Window.ANY_TIME;
        }
        return days == 0 ? Window.ON_THE_DAY : Window.DAYS_BEFORE;
    }

    SlotTypeEntry entry() {
        Integer embargoDays = window == Window.DAYS_BEFORE ? days : null;
        return new SlotTypeEntry(
                name.strip(),
                shortName.strip(),
                colour,
                minutes,
                channel,
                bookable,
                bookable && onlineBookable,
                window == Window.ON_THE_DAY ? Integer.valueOf(0) : embargoDays,
                window == Window.HOURS_BEFORE ? hours : null,
                Objects.toString(warning, "").strip(),
                Objects.toString(category, "").strip());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public boolean isBookable() {
        return bookable;
    }

    public void setBookable(boolean bookable) {
        this.bookable = bookable;
    }

    public boolean isOnlineBookable() {
        return onlineBookable;
    }

    public void setOnlineBookable(boolean onlineBookable) {
        this.onlineBookable = onlineBookable;
    }

    public Window getWindow() {
        return window;
    }

    public void setWindow(Window window) {
        this.window = window;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getWarning() {
        return warning;
    }

    public void setWarning(String warning) {
        this.warning = warning;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
