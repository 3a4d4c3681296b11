package org.cliniccalendar.planning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.cliniccalendar.planning.ListedSession;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.recurrence.RecurrenceSet;
import org.cliniccalendar.recurrence.RuleWords;
import org.cliniccalendar.web.Messages;

/** A line of the list of sessions in words. */
@Named
@ApplicationScoped
public class SessionWords {
    static final String TEXT = "org.cliniccalendar.planning.messages";

    /** On which dates, such as "every weekday and on 19 December 2026". */
    public String dates(ListedSession session) {
        RecurrenceSet dates =
                new RecurrenceSet(Recurrence.parse(session.rule()), session.extra(), session.exceptions());
        return RuleWords.of(dates, session.firstDate(), Locale.UK);
    }

    /** Whose it is; the clinic's own is named after the clinic. */
    public String clinician(ListedSession session) {
        return session.clinician() == null
                ? words("list.ofClinic", session.clinic())
                : session.clinician().spoken();
    }

    static String words(String key, Object... arguments) {
        return Messages.words(TEXT, key, arguments);
    }
}
