package org.cliniccalendar.reminder;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.cliniccalendar.directory.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextTest {
    private static final Instant START = Instant.parse("2026-11-26T14:15:00Z");
    private static final PersonName HADDAD = new PersonName("Dr", "Samir", "Haddad");

    @ParameterizedTest
    @EnumSource
    void everyNoticeSaysWhenWhereWithWhomAndTheReference(Notice notice) {
        NoticeText text = NoticeText.of(notice, facts("Winifred", "Harbour Clinic", ""));

        assertAll(
                () -> assertTrue(text.subject().contains("Thursday 26 November 2026 at 14:15"), text.subject()),
                () -> assertTrue(text.body().startsWith("Dear Winifred Hale,\n"), text.body()),
                () -> assertTrue(
                        text.body().contains("When: Thursday 26 November 2026 at 14:15 (Europe/London time)\n")),
                () -> assertTrue(text.body().contains("Where: Harbour Clinic\n")),
                () -> assertTrue(text.body().contains("With: Dr Samir Haddad\n")),
                () -> assertTrue(text.body().contains("Reference: K7MT4R\n")),
                () -> assertFalse(text.body().contains("{{")));
    }

    /** Red when values are escaped as HTML, or read as a template again. */
    @ParameterizedTest
    @EnumSource
    void signsInNamesStandAsTheyAre(Notice notice) {
        String name = "<script>alert('1')</script> & {{reference}} #{system} \"O'Neill\"";

        assertTrue(NoticeText.of(notice, facts(name, "Harbour", "")).body().contains("Dear " + name + " Hale,"));
        assertTrue(NoticeText.of(notice, facts("Ann", name, "")).subject().contains(name));
    }

    /** Red when a name may break the line: the subject would end there and the rest become the body. */
    @ParameterizedTest
    @EnumSource
    void aLineBreakInANameBreaksNoLine(Notice notice) {
        NoticeText text = NoticeText.of(notice, facts("Ann", "Harbour\r\n\n\nBcc: all@example.org", ""));

        assertFalse(text.subject().contains("\n"));
        assertTrue(text.subject().contains("Harbour Bcc: all@example.org"));
        assertTrue(text.body().startsWith("Dear Ann Hale,"));
    }

    @ParameterizedTest
    @EnumSource
    void theLongestNamesFitTheSubject(Notice notice) {
        NoticeText text = NoticeText.of(notice, facts("Ann", "x".repeat(100), ""));

        assertTrue(text.subject().length() <= 200, text.subject());
    }

    @Test
    void aDeclineGivesItsReasonIfThereIsOne() {
        String with = NoticeText.of(Notice.DECLINE, facts("Ann", "Harbour", "Dr Haddad is away."))
                .body();
        String without =
                NoticeText.of(Notice.DECLINE, facts("Ann", "Harbour", "")).body();

        assertTrue(with.contains("Reference: K7MT4R\n\nThe reason: Dr Haddad is away.\n\nYou are welcome"), with);
        assertTrue(without.contains("Reference: K7MT4R\n\nYou are welcome"), without);
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeHasANameInTheListOfMessages(Notice notice) {
        ResourceBundle words = ResourceBundle.getBundle("org.cliniccalendar.messaging.messages", Locale.UK);
        assertTrue(words.containsKey("kind." + notice.kind()), notice.kind());
    }

    @Test
    void inTheHourThatComesTwiceTheNoticeSaysWhichOneIsMeant() {
        NoticeFacts first = facts(Instant.parse("2026-10-25T00:30:00Z"), "Ann", "Harbour", "");
        NoticeFacts second = facts(Instant.parse("2026-10-25T01:30:00Z"), "Ann", "Harbour", "");

        assertEquals("Sunday 25 October 2026 at 01:30 (Europe/London time, UTC+01:00)", when(first));
        assertEquals("Sunday 25 October 2026 at 01:30 (Europe/London time, UTC+00:00)", when(second));
    }

    private static String when(NoticeFacts facts) {
        return NoticeText.of(Notice.CONFIRMATION, facts)
                .body()
                .lines()
                .filter(line -> line.startsWith("When: "))
                .map(line -> line.substring("When: ".length()))
                .findFirst()
                .orElseThrow();
    }

    private static NoticeFacts facts(String givenName, String clinicName, String reason) {
        return facts(START, givenName, clinicName, reason);
    }

    private static NoticeFacts facts(Instant start, String givenName, String clinicName, String reason) {
        return new NoticeFacts(
                "K7MT4R",
                start,
                Optional.empty(),
                1,
                clinicName,
                ZoneId.of("Europe/London"),
                HADDAD,
                new PersonName("", givenName, "Hale"),
                Optional.of("winifred@example.org"),
                false,
                reason);
    }
}
