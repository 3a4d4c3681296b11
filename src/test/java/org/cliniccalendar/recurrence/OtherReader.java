package org.cliniccalendar.recurrence;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceProperty;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateTimeValueImpl;
import biweekly.util.com.google.ical.values.DateValue;
import biweekly.util.com.google.ical.values.TimeValue;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Libraries that read rules independently of us and of each other. */
enum OtherReader {
    /** {@code org.mnode.ical4j:ical4j}. */
    ICAL4J {
        @Override
        List<LocalDateTime> instances(String rule, LocalDateTime start, LocalDateTime to, int most) {
            String floating = rule.replaceFirst("(UNTIL=[^;]*)Z", "$1");
            List<LocalDateTime> dates = new Recur<LocalDateTime>(floating).getDates(start, start, to, most);
            return dates.stream().filter(date -> date.isBefore(to)).limit(most).toList();
        }
    },
    /** {@code net.sf.biweekly:biweekly}, which has Google's rfc-2445 inside. */
    BIWEEKLY {
        @Override
        List<LocalDateTime> instances(String rule, LocalDateTime start, LocalDateTime to, int most) {
            if (GOES_ON_FOREVER.matcher(rule).find()) {
                throw new UnsupportedOperationException("It looks for the step that meets the part without an end.");
            }
            ParseContext context = new ParseContext();
            context.setVersion(ICalVersion.V2_0);
            RecurrenceProperty property =
                    new RecurrenceRuleScribe().parseText(rule, ICalDataType.RECUR, new ICalParameters(), context);
            DateValue first = new DateTimeValueImpl(
                    start.getYear(),
                    start.getMonthValue(),
                    start.getDayOfMonth(),
                    start.getHour(),
                    start.getMinute(),
                    start.getSecond());
            RecurrenceIterator dates = RecurrenceIteratorFactory.createRecurrenceIterator(
                    property.getValue(), first, TimeZone.getTimeZone("UTC"));
            List<LocalDateTime> found = new ArrayList<>();
            while (found.size() < most && dates.hasNext()) {
                DateValue date = dates.next();
                TimeValue time = (TimeValue) date;
                LocalDateTime next = LocalDateTime.of(
                        date.year(), date.month(), date.day(), time.hour(), time.minute(), time.second());
                if (!next.isBefore(to)) {
                    break;
                }
                found.add(next);
            }
            return found;
        }
    },
    /** {@code org.dmfs:lib-recur}. */
    LIB_RECUR {
        @Override
        List<LocalDateTime> instances(String rule, LocalDateTime start, LocalDateTime to, int most) throws Exception {
            RecurrenceRuleIterator dates = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT)
                    .iterator(new DateTime(
                            DateTime.UTC,
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
            List<LocalDateTime> found = new ArrayList<>();
            while (found.size() < most && dates.hasNext()) {
                LocalDateTime next = LocalDateTime.ofEpochSecond(dates.nextMillis() / 1_000, 0, ZoneOffset.UTC);
                if (!next.isBefore(to)) {
                    break;
                }
                found.add(next);
            }
            return found;
        }
    };

    private static final Pattern GOES_ON_FOREVER =
            Pattern.compile("FREQ=(HOURLY|MINUTELY|SECONDLY);INTERVAL=(?!1;).*BY(HOUR|MINUTE|SECOND)=");

    /**
     * The first instances of a rule in UTC.
     *
     * @param to the first moment that is not wanted any more
     * @param most so many are enough
     */
    abstract List<LocalDateTime> instances(String rule, LocalDateTime start, LocalDateTime to, int most)
            throws Exception;
}
