package org.cliniccalendar.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads CSV (RFC 4180, UTF-8 with or without a byte order mark, with a header line) into tables. The columns may stand
 * in any order, but all of the kind's must be there and no other. Blank lines are passed over.
 */
final class CsvReading {
    private final ImportFile file;
    private final Consumer<Problem> problems;
    private int line;

    private CsvReading(ImportFile file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The table of a file; empty when its kind or its columns are not clear. Rows that cannot be read are left out. */
    static Optional<Table> read(ImportFile file, Consumer<Problem> problems) {
        return new CsvReading(file, problems).table();
    }

    private Optional<Table> table() {
        Optional<String> text = decode();
        if (text.isEmpty()) {
            problem(0, "", "problem.encoding");
            return Optional.empty();
        }
        try {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(text.get())
                    .iterator();
            return table(records);
        } catch (CsvParseException e) {
            problem(line + 1, "", "problem.csv");
            return Optional.empty();
        }
    }

    private Optional<Table> table(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            problem(0, "", "problem.empty");
            return Optional.empty();
        }
        CsvRecord first = records.next();
        List<String> header = first.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Optional<Kind> kind = Kind.of(file.name(), header);
        line = (int) first.getStartingLineNumber();
        if (kind.isEmpty()) {
            problem(line, "", "problem.kind");
            return Optional.empty();
        }
        return headerIsGood(kind.get(), header)
                ? Optional.of(new Table(kind.get(), lines(kind.get(), header, records)))
                : Optional.empty();
    }

    private boolean headerIsGood(Kind kind, List<String> header) {
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String name : header) {
            if (!kind.columnNames().contains(name)) {
                problem(line, name, "problem.column.unknown", kind.header());
                good = false;
            } else if (!seen.add(name)) {
                problem(line, name, "problem.column.twice");
                good = false;
            }
        }
        for (String name : kind.columnNames()) {
            if (!seen.contains(name)) {
                problem(line, name, "problem.column.missing");
                good = false;
            }
        }
        return good;
    }

    private List<Table.Line> lines(Kind kind, List<String> header, Iterator<CsvRecord> records) {
        List<Table.Line> lines = new ArrayList<>();
        while (records.hasNext()) {
            CsvRecord row = records.next();
            line = (int) row.getStartingLineNumber();
            if (row.getFieldCount() == header.size()) {
                lines.add(new Table.Line(new Place(file.name(), line), values(header, row)));
            } else {
                problem(line, "", "problem.fields", row.getFieldCount(), header.size());
            }
        }
        return lines;
    }

    private static Map<String, String> values(List<String> header, CsvRecord row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), row.getField(i).strip());
        }
        return values;
    }

    private Optional<String> decode() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content()))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void problem(int at, String column, String key, Object... arguments) {
        problems.accept(Problem.of(new Place(file.name(), at), column, key, arguments));
    }
}
