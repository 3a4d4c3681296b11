package org.cliniccalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
            Pattern.compile("\\.Innocent(View|Service)?\\.").asPredicate();

    private static final Pattern TAKING =
            Pattern.compile("(INSERT INTO|UPDATE|DELETE FROM)\\s+(slot_claim|slot|appointment)\\b");

    static Stream<ArchRule> rules() {
        ArchitectureRules ours = new ArchitectureRules("org.cliniccalendar");
        return Stream.of(
                ours.packagesImportOnlyWhatTheTableAllows(),
                ours.featuresHaveNoCycles(),
                ours.onlyTheProductClockAsksTheMachineForTheTime(),
                ours.todayHasAZone(),
                ours.onlyPagesKnowPrimeFaces(),
                ours.enterpriseBeansAreServicesOrTimers(),
                ours.enterpriseBeansAreReachedAsSuch(),
                ours.timeIsTakenThroughTheDoor(),
                ours.pagesAndEndpointsTakeNoTime());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsIts(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void theTestsGoByTheClockOfTheirRun() {
        ArchitectureRules ours = new ArchitectureRules("org.cliniccalendar");
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.cliniccalendar");

        ours.onlyTheShiftOfTheRunAsksTheMachineForTheTime().check(tests);
        ours.todayHasAZone().check(tests);
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
                arguments(theirs.onlyTheShiftOfTheRunAsksTheMachineForTheTime(), List.of("Instant.now()")),
                arguments(theirs.todayHasAZone(), List.of("LocalDate.now(java.time.Clock)", "LocalTime.now(")),
                arguments(theirs.onlyPagesKnowPrimeFaces(), List.of("booking.PaintsItself")),
                arguments(theirs.enterpriseBeansAreServicesOrTimers(), List.of("booking.BookingManager")),
                arguments(theirs.enterpriseBeansAreReachedAsSuch(), List.of("booking.BookingDesk")),
                arguments(
                        theirs.timeIsTakenThroughTheDoor(),
                        List.of(
                                "booking.ForgetfulService.book() takes time",
                                "booking.ForgetfulService.bookTwice() takes time",
                                "booking.ForgetfulService.attemptTooLate() takes time",
                                "booking.ForgetfulTimer.tick() takes time")),
                arguments(theirs.pagesAndEndpointsTakeNoTime(), List.of("booking.web.PastTheDoorView")));
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

    /** Sessions publish slots below the door; the demo network is loaded before anybody can book. */
    @Test
    void everyStatementThatTakesTimeStandsInAClassThatSaysSo() throws IOException {
        assertEquals(List.of(), silent(Path.of("src/main/java/org/cliniccalendar"), Set.of("session", "app")));
        assertEquals(List.of("SilentRows.java"), silent(Path.of("src/test/java/org/wrongcalendar"), Set.of()));
    }

    private static List<String> silent(Path root, Set<String> besides) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !besides.contains(file.getParent().getFileName().toString()))
                    .filter(file ->
                            TAKING.matcher(read(file)).find() && !read(file).contains("@TakesTime"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
