package org.cliniccalendar.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ProofSize;
import org.junit.jupiter.api.Test;

/**
 * Random rules are read as three independent libraries read them, or the difference has a reason that is listed in
 * {@code target/promises/p12.md}. Four hundred rules, or 20,000 with {@code -Dclinic.proof=full}.
 */
class RandomRulesTest {

    private static final long SEED = 5545;
    private static final int QUICK = 400;
    private static final int FULL = 20_000;
    private static final Path REPORT = Path.of("target", "promises", "p12.md");

    @Proof("P12")
    @Test
    void randomRulesAreReadAsTheLibrariesReadThemOrTheDifferenceIsExplained() throws IOException {
        int rules = ProofSize.of(QUICK, FULL);
        Comparison comparison = compared(rules, UnaryOperator.identity());

        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, comparison.report());
        assertEquals(List.of(), comparison.unexplained());
        Cases.tried(comparison.rules());
        for (OtherReader reader : OtherReader.values()) {
            assertTrue(comparison.agreeing(reader) > rules * 7 / 10, comparison::report);
        }
    }

    @Proof(value = "P12", control = true)
    @Test
    void theComparisonSeesWhenAPartIsPassedOver() {
        for (String part : List.of("INTERVAL", "BYHOUR", "BYDAY", "COUNT", "BYMONTH")) {
            Comparison comparison = compared(25, rule -> rule.replaceAll(";" + part + "=[^;]*", ""));
            assertFalse(comparison.unexplained().isEmpty(), part);
        }
    }

    private static Comparison compared(int rules, UnaryOperator<String> changed) {
        RandomRules random = new RandomRules(SEED);
        Comparison comparison = new Comparison(changed);
        for (int i = 0; i < rules; i++) {
            comparison.compare(random.next());
        }
        return comparison;
    }
}
