package org.cliniccalendar;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table that says which test shows what. */
final class TestTable {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TABLES = Path.of("src/test/resources/org/cliniccalendar");

    private static final Map<String, String> SOURCES = sources();

    private TestTable() {}

    /** @param test the simple name of the test's class, and its method */
    record Row(String item, String test) {
        /** Whether there is such a test. */
        boolean isThere() {
            String[] name = test.split("\\.");
            Pattern method =
                    Pattern.compile("Test\\b(?:(?!\\bvoid\\b)[\\s\\S])*void " + Pattern.quote(name[1]) + "\\(");
            return method.matcher(SOURCES.getOrDefault(name[0], "")).find();
        }
    }

    /** @param name of the file, whose first line has the heads */
    static List<Row> rows(String name) {
        return text(TABLES.resolve(name))
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2))
                .map(cells -> new Row(cells[0], cells[1]))
                .toList();
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().matches(".*(IT|Test)\\.java"))
                    .collect(toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            TestTable::text,
                            (a, b) -> a + b));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
