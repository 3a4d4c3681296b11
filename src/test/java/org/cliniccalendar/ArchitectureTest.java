package org.cliniccalendar;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps its rules, and a small calendar that breaks each of them is caught. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cliniccalendar");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.wrongcalendar");

    /** Its own members are blamed, not it as the target of another's. */
    private static final Predicate<String> INNOCENT =
            Pattern.compile("\\.Innocent(View)?\\.").asPredicate();

    static Stream<ArchRule> rules() {
        ArchitectureRules ours = new ArchitectureRules("org.cliniccalendar");
        return Stream.of(
                ours.packagesImportOnlyWhatTheTableAllows(),
                ours.featuresHaveNoCycles(),
                ours.onlyTheProductClockAsksTheMachineForTheTime(),
                ours.todayHasAZone(),
                ours.onlyPagesKnowPrimeFaces(),
                ours.enterpriseBeansAreServicesOrTimers(),
                ours.enterpriseBeansAreReachedAsSuch());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsIts(ArchRule rule) {
        rule.check(PRODUCT);
    }

    static Stream<Arguments> violations() {
        ArchitectureRules theirs = new ArchitectureRules("org.wrongcalendar");
        return Stream.of(
                arguments(
                        theirs.packagesImportOnlyWhatTheTableAllows(),
                        List.of("time.ReachesUp", "elsewhere.Stray", "booking.KnowsItsPages")),
                arguments(theirs.featuresHaveNoCycles(), List.of("session.Forth", "template.Back")),
                arguments(
                        theirs.onlyTheProductClockAsksTheMachineForTheTime(),
                        List.of(
                                "Instant.now()",
                                "LocalDate.now(java.time.ZoneId)",
                                "LocalTime.now()",
                                "System.currentTimeMillis()",
                                "Clock.systemUTC()",
                                "Clock.tickSeconds(",
                                "Date.<init>()",
                                "Calendar.getInstance()")),
                arguments(theirs.todayHasAZone(), List.of("LocalDate.now(java.time.Clock)", "LocalTime.now(")),
                arguments(theirs.onlyPagesKnowPrimeFaces(), List.of("booking.PaintsItself")),
                arguments(theirs.enterpriseBeansAreServicesOrTimers(), List.of("booking.BookingManager")),
                arguments(theirs.enterpriseBeansAreReachedAsSuch(), List.of("booking.BookingDesk")));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void theWrongCalendarIsCaughtBy(ArchRule rule, List<String> culprits) {
        List<String> details = rule.evaluate(WRONG).getFailureReport().getDetails();
        for (String culprit : culprits) {
            assertTrue(details.stream().anyMatch(detail -> detail.contains(culprit)), () -> culprit + " in " + details);
        }
        assertFalse(details.stream().anyMatch(INNOCENT), details::toString);
    }
}
