package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cliniccalendar.session.ChosenDates;

/** What is chosen date by date beside the rule: skip it, keep it in spite of a closure, or move it. */
public class DateChoices implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeSet<LocalDate> extra = new TreeSet<>();
    private final TreeSet<LocalDate> exceptions = new TreeSet<>();
    private final TreeSet<LocalDate> kept = new TreeSet<>();

    void take(ChosenDates chosen) {
        forgetAll();
        extra.addAll(chosen.extra());
        exceptions.addAll(chosen.exceptions());
        kept.addAll(chosen.kept());
    }

    /** The choices as a plan has them. */
    ChosenDates chosen() {
        return ChosenDates.of(extra, exceptions, kept);
    }

    /** No session on this date. */
    public void skip(LocalDate date) {
        kept.remove(date);
        if (!extra.remove(date)) {
            exceptions.add(date);
        }
    }

    /** The session takes place although the clinic is closed. */
    public void keep(LocalDate date) {
        exceptions.remove(date);
        kept.add(date);
    }

    /** Another date instead. */
    public void move(LocalDate from, LocalDate to) {
        skip(from);
        add(to);
    }

    /** One date more. */
    public void add(LocalDate date) {
        exceptions.remove(date);
        extra.add(date);
    }

    /** As the rule says. */
    public void forget(LocalDate date) {
        extra.remove(date);
        exceptions.remove(date);
        kept.remove(date);
    }

    void forgetAll() {
        extra.clear();
        exceptions.clear();
        kept.clear();
    }

    List<LocalDate> getExtra() {
        return List.copyOf(extra);
    }

    List<LocalDate> getExceptions() {
        return List.copyOf(exceptions);
    }

    /** A date and what was chosen for it. */
    public record Choice(LocalDate date, What what) {}

    /** What can be chosen for a date. */
    public enum What {
        EXTRA,
        EXCEPTION,
        KEPT
    }

    /** Every choice, in order of date. */
    public List<Choice> getAll() {
        return Stream.of(
                        extra.stream().map(date -> new Choice(date, What.EXTRA)),
                        exceptions.stream().map(date -> new Choice(date, What.EXCEPTION)),
                        kept.stream().map(date -> new Choice(date, What.KEPT)))
                .flatMap(choices -> choices)
                .sorted(Comparator.comparing(Choice::date))
                .toList();
    }
}
