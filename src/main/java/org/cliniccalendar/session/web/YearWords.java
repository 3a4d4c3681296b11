package org.cliniccalendar.session.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cliniccalendar.session.Clash;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.SessionPreview;
import org.cliniccalendar.session.web.YearStrip.Day;
import org.cliniccalendar.session.web.YearStrip.Kind;
import org.cliniccalendar.session.web.YearStrip.Month;
import org.cliniccalendar.session.web.YearStrip.Odd;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** Puts a preview into the words of the strip. Times are read in the clinic's zone. */
final class YearWords {
    private static final String TEXT = "org.cliniccalendar.session.messages";
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);

    private final ScheduleForm form;
    private final ZoneId zone;

    YearWords(ScheduleForm form, ZoneId zone) {
        this.form = form;
        this.zone = zone;
    }

    YearStrip strip(SessionPreview preview) {
        LocalDate until = preview.dates().get(0).date().plusYears(1);
        List<PlannedDate> year =
                preview.dates().stream().filter(d -> d.date().isBefore(until)).toList();
        Map<LocalDate, Day> days = new TreeMap<>();
        form.getChoices().getExceptions().stream()
                .filter(date -> date.isBefore(until))
                .forEach(date -> days.put(date, day(date, Kind.SKIPPED, words("dates.skipped"))));
        LocalDate before = form.getFirstDate();
        for (PlannedDate planned : year) {
            days.put(planned.date(), day(planned, before));
            before = planned.date();
        }
        return new YearStrip(
                "",
                words("dates.sum", preview.dates().size(), preview.slotCount(), preview.words(), preview.closedCount()),
                change(form.getFirstDate(), before).map(this::stays).orElse(""),
                months(days.values()),
                year.stream().flatMap(d -> odd(d).stream()).toList());
    }

    private static List<Month> months(Iterable<Day> days) {
        Map<YearMonth, List<Day>> months = new TreeMap<>();
        days.forEach(day -> months.computeIfAbsent(YearMonth.from(day.date()), m -> new ArrayList<>())
                .add(day));
        return months.entrySet().stream()
                .map(m -> new Month(
                        m.getKey().getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                                + m.getKey().getYear(),
                        m.getValue()))
                .collect(Collectors.toUnmodifiableList());
    }

    private Day day(PlannedDate planned, LocalDate before) {
        LocalDate date = planned.date();
        if (planned.clash().isPresent()) {
            return day(date, Kind.CLASH, words("dates.clash"));
        }
        if (planned.isClosed()) {
            return day(date, Kind.CLOSED, words("dates.closed"));
        }
        if (planned.closure().isPresent()) {
            return day(date, Kind.KEPT, words("dates.kept"));
        }
        if (planned.start() != WallClock.Kind.EXACT) {
            return day(date, Kind.CLOCK, words("dates.clock." + planned.start()));
        }
        Optional<ZoneOffsetTransition> change = change(before, date);
        if (change.isPresent()) {
            return day(
                    date,
                    Kind.CLOCK,
                    words("dates.zone", ZONE.format(planned.during().start().atZone(zone))));
        }
        int slots = planned.bookable().size();
        boolean extra = form.getChoices().getExtra().contains(date);
        return day(date, extra ? Kind.EXTRA : Kind.PLAIN, words(extra ? "dates.extra" : "dates.slots", slots));
    }

    private static Day day(LocalDate date, Kind kind, String words) {
        return new Day(date, kind, DateWords.shortDay(date, null), words);
    }

    private Optional<Odd> odd(PlannedDate planned) {
        String day = DateWords.day(planned.date(), null);
        String start = DateWords.time(form.getStart(), null);
        String clock = planned.start() == WallClock.Kind.SKIPPED ? "new.skipped" : "new.repeated";
        return planned.clash()
                .map(clash -> new Odd(planned.date(), Kind.CLASH, words(clash, day)))
                .or(() -> planned.closure()
                        .filter(reason -> planned.isClosed())
                        .map(reason -> new Odd(planned.date(), Kind.CLOSED, words("dates.closed.why", day, reason))))
                .or(() -> Optional.of(planned.start())
                        .filter(kind -> kind != WallClock.Kind.EXACT)
                        .map(kind -> new Odd(
                                planned.date(),
                                Kind.CLOCK,
                                words(
                                        clock,
                                        start,
                                        day,
                                        DateWords.time(planned.during().start(), zone)))));
    }

    private String words(Clash clash, String day) {
        String times = DateWords.times(clash.during().start(), clash.during().end(), zone);
        return words("new.clash." + clash.what(), clash.who(), day, times, clash.where());
    }

    /** The first change of the clocks after one date and up to the end of another. */
    private Optional<ZoneOffsetTransition> change(LocalDate after, LocalDate upTo) {
        ZoneOffsetTransition change = zone.getRules()
                .nextTransition(after.atTime(LocalTime.MAX).atZone(zone).toInstant());
        return Optional.ofNullable(change)
                .filter(c -> !LocalDate.ofInstant(c.getInstant(), zone).isAfter(upTo));
    }

    private String stays(ZoneOffsetTransition change) {
        return words(
                "dates.stays",
                DateWords.time(form.getStart(), null),
                DateWords.day(change.getInstant().atZone(zone), null));
    }

    private static String words(String key, Object... arguments) {
        return Messages.words(TEXT, key, arguments);
    }
}
