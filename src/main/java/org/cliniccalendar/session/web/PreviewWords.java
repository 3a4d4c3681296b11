package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.session.Clash;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.SessionPreview;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.WallClock;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/**
 * A preview in the words of the dialog. Times are read in the clinic's zone.
 *
 * @param dates the first fourteen
 * @param count how many dates there are
 * @param good whether Create would be granted
 */
public record PreviewWords(
        String yields, String rest, String sum, List<Date> dates, List<String> warnings, int count, boolean good)
        implements Serializable {
    /** The form is incomplete. */
    static final PreviewWords NOTHING = new PreviewWords("", "", "", List.of(), List.of(), 0, true);

    private static final String TEXT = "org.cliniccalendar.session.messages";
    private static final int STRIP = 14;

    /** One date of the strip. */
    public record Date(String day, String units, String styleClass) implements Serializable {}

    /** Dates beyond those of the strip. */
    public int more() {
        return count - dates.size();
    }

    /** Something in the form cannot be read. */
    static PreviewWords unread() {
        return new PreviewWords(words("new.unread"), "", "", List.of(), List.of(), 0, false);
    }

    /** Why nothing can be made of the form. */
    static PreviewWords refused(Refusal refusal) {
        return new PreviewWords(refusal.inWords(Locale.UK), "", "", List.of(), List.of(), 0, false);
    }

    /** @param minutes length of each booking */
    static PreviewWords of(SessionPreview preview, ScheduleForm form, Integer minutes, ZoneId zone) {
        PlannedDate first = preview.dates().get(0);
        List<Interval> slots = first.layout().bookable();
        String starts = slots.stream().map(s -> DateWords.time(s.start(), zone)).collect(Collectors.joining(", "));
        List<PlannedDate> all = preview.dates();
        return new PreviewWords(
                words("new.yields", slots.size(), minutes, starts),
                first.layout().rest().map(rest -> rest(rest, zone)).orElse(""),
                words("new.sum", all.size(), preview.slotCount(), preview.words()),
                all.stream().limit(STRIP).map(PreviewWords::date).toList(),
                warnings(preview, form, zone),
                all.size(),
                preview.clashes().isEmpty());
    }

    private static Date date(PlannedDate planned) {
        String units = planned.clash().isPresent()
                ? words("new.clash")
                : planned.isClosed()
                        ? words("dates.closed")
                        : words("new.units", planned.bookable().size());
        boolean odd = planned.clash().isPresent() || planned.isClosed() || planned.start() != WallClock.Kind.EXACT;
        return new Date(DateWords.shortDay(planned.date(), null), units, odd ? "is-clock" : "");
    }

    private static List<String> warnings(SessionPreview preview, ScheduleForm form, ZoneId zone) {
        return preview.dates().stream()
                .flatMap(planned -> Stream.concat(
                        Stream.concat(
                                planned.clash().stream().map(clash -> clashWords(clash, zone)),
                                closedWords(planned).stream()),
                        clockChange(planned, form, zone).stream()))
                .limit(5)
                .toList();
    }

    private static String clashWords(Clash clash, ZoneId zone) {
        String times = DateWords.times(clash.during().start(), clash.during().end(), zone);
        return words("new.clash." + clash.what(), clash.who(), DateWords.day(clash.date(), null), times, clash.where());
    }

    private static Optional<String> closedWords(PlannedDate planned) {
        return planned.closure().map(reason -> words("new.closed", DateWords.day(planned.date(), null), reason));
    }

    private static List<String> clockChange(PlannedDate planned, ScheduleForm form, ZoneId zone) {
        String at = DateWords.time(form.getStart(), null);
        String day = DateWords.day(planned.date(), null);
        return switch (planned.start()) {
            case EXACT -> List.of();
            case SKIPPED ->
                List.of(words(
                        "new.skipped", at, day, DateWords.time(planned.during().start(), zone)));
            case REPEATED -> List.of(words("new.repeated", at, day));
        };
    }

    private static String rest(Interval rest, ZoneId zone) {
        return words("new.rest", rest.duration().toMinutes(), DateWords.times(rest.start(), rest.end(), zone));
    }

    private static String words(String key, Object... arguments) {
        return Messages.words(TEXT, key, arguments);
    }
}
