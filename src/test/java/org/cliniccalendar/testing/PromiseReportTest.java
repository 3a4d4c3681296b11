package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
