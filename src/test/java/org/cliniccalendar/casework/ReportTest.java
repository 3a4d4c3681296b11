package org.cliniccalendar.casework;

import static org.cliniccalendar.casework.ReportState.AWAITED;
import static org.cliniccalendar.casework.ReportState.DICTATED;
import static org.cliniccalendar.casework.ReportState.DRAFTED;
import static org.cliniccalendar.casework.ReportState.FINAL;
import static org.cliniccalendar.casework.ReportState.RETURNED;
import static org.cliniccalendar.casework.ReportStep.FINISH;
import static org.cliniccalendar.casework.ReportStep.RECEIVE_DICTATION;
import static org.cliniccalendar.casework.ReportStep.RETURN_DRAFT;
import static org.cliniccalendar.casework.ReportStep.SEND_DRAFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature K27: the way of a report, forwards and back, and what it does not allow. */
class ReportTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final List<ReportStep> WAY = List.of(RECEIVE_DICTATION, SEND_DRAFT, RETURN_DRAFT, FINISH);

    private static final Map<ReportState, List<ReportStep>> NEXT = Map.of(
            AWAITED, List.of(RECEIVE_DICTATION),
            DICTATED, List.of(SEND_DRAFT),
            DRAFTED, List.of(RETURN_DRAFT),
            RETURNED, List.of(FINISH, SEND_DRAFT),
            FINAL, List.of());

    @ParameterizedTest
    @EnumSource
    void eachStateAllowsItsStepsTheUsualOneFirst(ReportState state) {
        assertEquals(NEXT.get(state), ReportStep.after(state));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherStepIsRefusedNamingTheState(ReportState state) {
        EnumSet<ReportStep> illegal = EnumSet.allOf(ReportStep.class);
        illegal.removeAll(NEXT.get(state));

        illegal.forEach(step -> {
            Report report = in(state);
            CaseRefused refused = assertThrows(CaseRefused.class, () -> report.take(step, NOON));
            assertEquals("refused.report." + state, refused.key());
            assertEquals(state, report.getState());
            assertEquals(false, refused.inWords(Locale.UK).isBlank());
        });
    }

    @Test
    void draftsAreCountedAndTakenBackOneByOne() {
        Report report = in(RETURNED);
        report.take(SEND_DRAFT, NOON);
        assertEquals(2, report.getDrafts());
        report.take(RETURN_DRAFT, NOON);
        report.take(FINISH, NOON);

        assertEquals(List.of(RETURNED, DRAFTED, RETURNED, DRAFTED, DICTATED, AWAITED), takenBack(report));
        assertEquals(0, report.getDrafts());
        assertEquals(
                "refused.report.AWAITED",
                assertThrows(CaseRefused.class, () -> report.takeBack(NOON)).key());
    }

    @Test
    void whoTypesDoesNotChangeAnyMoreOnceTheReportIsFinal() {
        Report report = in(FINAL);

        assertThrows(CaseRefused.class, () -> report.entrustTo(new Typist(null, "Typing pool")));
    }

    private static List<ReportState> takenBack(Report report) {
        List<ReportState> states = new ArrayList<>();
        while (report.getState() != AWAITED) {
            report.takeBack(NOON);
            states.add(report.getState());
        }
        return states;
    }

    /** A report that came to a state by the shortest way. */
    private static Report in(ReportState state) {
        Report report = Report.awaited();
        WAY.stream().limit(state.ordinal()).forEach(step -> report.take(step, NOON));
        assertEquals(state, report.getState());
        return report;
    }
}
