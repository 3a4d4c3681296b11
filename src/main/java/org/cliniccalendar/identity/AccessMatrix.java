package org.cliniccalendar.identity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one list of who may open which page, call which service method and which endpoint: {@code access-matrix.csv}.
 * Pages are guarded from it; for services and endpoints a test compares it with their annotations.
 */
@ApplicationScoped
public class AccessMatrix {
    static final String ANONYMOUS = "anonymous";
    static final String SYSTEM = "system";

    /** A line of the matrix: something that can be opened or called, and the columns marked with {@code x}. */
    record Row(String kind, String name, Set<String> open) {
        boolean admits(Set<String> groups) {
            return open.contains(ANONYMOUS) || groups.stream().anyMatch(open::contains);
        }
    }

    private final Map<String, Row> rows = read();

    Optional<Row> page(String path) {
        return Optional.ofNullable(rows.get("page " + path));
    }

    Map<String, Row> rows() {
        return rows;
    }

    private static Map<String, Row> read() {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        AccessMatrix.class.getResourceAsStream("access-matrix.csv"), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : csv) {
                Row row = row(line);
                if (rows.put(row.kind() + " " + row.name(), row) != null) {
                    throw new IllegalStateException("access-matrix.csv lists " + row.name() + " twice");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("access-matrix.csv cannot be read", unreadable);
        }
        return rows;
    }

    private static Row row(NamedCsvRecord line) {
        Set<String> open = new HashSet<>();
        line.getFieldsAsMap().forEach((column, cell) -> {
            if (cell.equals("x")) {
                open.add(column);
            }
        });
        return new Row(line.getField("kind"), line.getField("name"), Set.copyOf(open));
    }
}
