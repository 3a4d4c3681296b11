package org.cliniccalendar;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TABLE = Path.of("src/test/resources/org/cliniccalendar/features.csv");

    /** The items that are built: a letter for the system, and numbers. */
    static final List<String> ITEMS = Stream.of(
                    items("K", 1, 27), items("J", 1, 22), items("V", 1, 25), items("M", 3, 3), items("M", 15, 15))
            .flatMap(List::stream)
            .toList();

    static final List<Row> ROWS = rows();

    private static final Map<String, String> SOURCES = sources();

    /** @param test the simple name of the test's class, and its method */
    private record Row(String item, String test) {}

    @Test
    void everyItemHasATest() {
        Set<String> missing = new TreeSet<>(ITEMS);
        ROWS.forEach(row -> missing.remove(row.item()));

        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyRowNamesATestThatIsThere(Row row) {
        String[] test = row.test().split("\\.");
        Pattern method = Pattern.compile("Test\\s+(\\s*@.*\\s+)*void " + Pattern.quote(test[1]) + "\\(");

        assertTrue(method.matcher(SOURCES.getOrDefault(test[0], "")).find(), row.test());
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

    private static List<Row> rows() {
        return text(TABLE)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2))
                .map(cells -> new Row(cells[0], cells[1]))
                .toList();
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("IT.java"))
                    .collect(toMap(file -> file.getFileName().toString().replace(".java", ""), FeatureTableTest::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
