package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class PromiseReportTest {
    @Test
    void aPromiseHasOneRowForAllOfItsTestsInTheOrderOfPromises() {
        List<ProofResult> results = List.of(
                new ProofResult("P10", "quick", "SchemaTest.refuses", false, 7, 1, 1_500),
                new ProofResult("P1", "quick", "RaceTest.race", false, 50, 0, 900),
                new ProofResult("P1", "quick", "RaceIT.race", false, 20, 0, 1_000),
                new ProofResult("P1", "quick", "RaceTest.withoutGuards", true, 1, 0, 100));

        assertEquals("""
                | promise | size  | cases   | violations | negative control     | seconds | tests |
                |---------|-------|---------|------------|----------------------|---------|-------|
                | P1      | quick |      70 |          0 | red, as it should be |     2.0 | RaceIT, RaceTest |
                | P10     | quick |       7 |          1 | none                 |     1.5 | SchemaTest |

                All together: 4 seconds, and 12 until their two servers had started
                """, PromiseReport.table(results, 12_000));
        assertTrue(PromiseReport.table(results, 0).endsWith("All together: 4 seconds\n"));
    }

    @Test
    void whatIsKeptForTheNextRunIsReadAsItWasWritten() {
        ProofResult result = new ProofResult("P3", "full", "RequestRaceIT.twins", true, 500, 0, 12_345);

        assertEquals(result, ProofResult.read(result.line()));
        assertEquals(1_000, result.plus(result).cases());
    }

    @Test
    void whatProofsHaveCountedIsReportedAndOneThatCountedNothingIsAFailure(@TempDir Path directory) throws IOException {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Sample.class))
                                .build(),
                        summary,
                        new PromiseReport(directory, new PrintStream(OutputStream.nullOutputStream())));

        List<String> rows = Files.readAllLines(directory.resolve("report.md")).stream()
                .map(row -> row.replaceFirst("\\| +[0-9.]+ \\|[^|]+\\|$", ""))
                .toList();
        assertEquals("| P1      | quick |       7 |          0 | red, as it should be ", rows.get(2));
        assertEquals("| P2      | quick |       0 |          1 | none                 ", rows.get(3));
        assertEquals(
                List.of("countsNothing()"),
                summary.getSummary().getFailures().stream()
                        .map(failure -> failure.getTestIdentifier().getDisplayName())
                        .toList());
    }

    /** Proofs that the build does not run by themselves. */
    static class Sample {
        @Proof("P1")
        @ParameterizedTest
        @ValueSource(ints = {3, 4})
        void counts(int cases) {
            for (int tried = 0; tried < cases; tried++) {
                Cases.tried();
            }
        }

        @Proof(value = "P1", control = true)
        @Test
        void doesNotCountAsAControl() {
            assertTrue(true);
        }

        @Proof("P2")
        @Test
        void countsNothing() {
            assertTrue(true);
        }
    }
}
