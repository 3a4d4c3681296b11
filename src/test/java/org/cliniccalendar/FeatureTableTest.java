package org.cliniccalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The table {@code features.csv} says which test shows which feature. An item of the systems that this product replaces
 * that no test shows fails the build; so does a row whose test is not there.
 */
class FeatureTableTest {
    /** The items that are built: a letter for the system, and numbers. */
    static final List<String> ITEMS = Stream.of(
                    items("K", 1, 27), items("J", 1, 22), items("V", 1, 25), items("M", 3, 3), items("M", 15, 15))
            .flatMap(List::stream)
            .toList();

    static final List<TestTable.Row> ROWS = TestTable.rows("features.csv");

    @Test
    void everyItemHasATest() {
        Set<String> missing = new TreeSet<>(ITEMS);
        ROWS.forEach(row -> missing.remove(row.item()));

        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyRowNamesATestThatIsThere(TestTable.Row row) {
        assertTrue(row.isThere(), row.test());
    }

    @ParameterizedTest
    @FieldSource("ITEMS")
    void aTestOfEveryItemIsNamedAfterIt(String item) {
        Pattern named = Pattern.compile("\\.(\\w*And)?" + item + "(?=[A-Z])", Pattern.CASE_INSENSITIVE);

        assertTrue(ROWS.stream()
                .filter(row -> row.item().equals(item))
                .anyMatch(row -> named.matcher(row.test()).find()));
    }

    private static List<String> items(String system, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(n -> system + n).toList();
    }
}
