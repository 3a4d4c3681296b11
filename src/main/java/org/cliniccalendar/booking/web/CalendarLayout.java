package org.cliniccalendar.booking.web;

/** How My Clinic Calendar is drawn. */
public enum CalendarLayout {
    MONTH("dayGridMonth"),
    WEEK("timeGridWeek"),
    DAY("timeGridDay"),
    LIST("");

    private final String view;

    CalendarLayout(String view) {
        this.view = view;
    }

    /** The name of the view in the schedule component; empty for the list, which is drawn without it. */
    public String getView() {
        return view;
    }
}
