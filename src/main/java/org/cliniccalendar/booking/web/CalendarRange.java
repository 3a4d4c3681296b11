package org.cliniccalendar.booking.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The dates that My Clinic Calendar shows, first and last included, and the one it is opened at (features K7, K8). */
public class CalendarRange implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 3;

    private LocalDate from;
    private LocalDate until;
    private LocalDate date;

    /** Fills what was not asked for: three months from today, opened at the next working day. */
    void start(LocalDate today) {
        date = date == null ? nextWorkingDay(today) : date;
        from = from == null ? earlier(today, date) : from;
        until = until == null ? later(from.plusMonths(MONTHS).minusDays(1), date) : until;
    }

    /** Opens the range that was typed at a date within it. */
    void reopen() {
        date = date.isBefore(from) || date.isAfter(last()) ? from : date;
    }

    boolean isReversed() {
        return until.isBefore(from);
    }

    /** The last date to show; the first while the two stand in the wrong order. */
    LocalDate last() {
        return later(from, until);
    }

    /** On a weekend people look at the week to come. */
    private static LocalDate nextWorkingDay(LocalDate today) {
        return today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : today;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
