package org.cliniccalendar.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The network of the Argonaut scheduling project as import files: each organisation is a centre in California, each
 * clinician has a room there, and the working hours in words become one weekly session of half-hour units.
 */
final class ArgonautNetwork {
    private static final String ZONE = "America/Los_Angeles";
    private static final String UNIT = "30";

    private final Map<Kind, List<List<String>>> rows = new LinkedHashMap<>();

    private ArgonautNetwork(String source, LocalDate firstDate) {
        for (Kind kind : List.of(Kind.CLINICS, Kind.ROOMS, Kind.CLINICIANS, Kind.APPOINTMENT_TYPES, Kind.SESSIONS)) {
            rows.put(kind, new ArrayList<>());
        }
        row(Kind.APPOINTMENT_TYPES, "visit", "Office visit", UNIT, "in-person");
        CsvReader.builder().ofNamedCsvRecord(source).forEach(line -> convert(line, firstDate));
    }

    /** @param firstDate from which the sessions run, without an end */
    static List<ImportFile> convert(String source, LocalDate firstDate) {
        ArgonautNetwork network = new ArgonautNetwork(source, firstDate);
        return network.rows.keySet().stream().map(network::file).toList();
    }

    private void convert(NamedCsvRecord line, LocalDate firstDate) {
        String organisation = line.getField("organization");
        String clinic = code(organisation);
        String code = line.getField("id");
        if (rows.get(Kind.CLINICS).stream().noneMatch(row -> row.get(0).equals(clinic))) {
            row(Kind.CLINICS, clinic, organisation, ZONE);
        }
        String room = "Room of " + line.getField("name_prefix") + " " + line.getField("lname");
        row(Kind.ROOMS, clinic, room, line.getField("location") + " " + line.getField("zip"));
        row(
                Kind.CLINICIANS,
                code,
                line.getField("name_prefix"),
                line.getField("fname"),
                line.getField("lname"),
                "Doctor",
                line.getField("specialty_name"),
                "",
                clinic);
        WorkingHours hours = WorkingHours.parse(line.getField("Working Hours"));
        row(
                Kind.SESSIONS,
                code + "-hours",
                clinic,
                room,
                code,
                firstDate.toString(),
                hours.start().toString(),
                hours.end().toString(),
                hours.rule(),
                "visit",
                UNIT,
                "available",
                "specialist");
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private void row(Kind kind, String... values) {
        rows.get(kind).add(List.of(values));
    }

    private ImportFile file(Kind kind) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(kind.columnNames());
            rows.get(kind).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NetworkFiles.file(kind.fileName(), text.toString());
    }
}
