package org.cliniccalendar.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.ClientEntry;
import org.cliniccalendar.directory.ClinicEntry;
import org.cliniccalendar.directory.ClinicianEntry;
import org.cliniccalendar.directory.RoomEntry;

/**
 * What files say, kind by kind in the order of the files, and every problem that can be seen in them. Rows with a
 * problem have no entry; others may refer to them all the same, so that one mistake is told once.
 *
 * @param checkedWithoutCalendar whether every check was made: each row could be taken apart (else references were not
 *     checked, because what they name may stand in the part that was not read), and there are no sessions
 */
record ImportPlan(
        List<Planned<ClinicEntry>> clinics,
        List<Planned<RoomEntry>> rooms,
        List<Planned<ClinicianEntry>> clinicians,
        List<Planned<AppointmentTypeEntry>> appointmentTypes,
        List<Planned<SessionEntry>> sessions,
        List<Planned<ClientEntry>> clients,
        List<Problem> problems,
        boolean checkedWithoutCalendar) {

    /**
     * @param inDatabase what rows may refer to besides each other
     * @param clock by which dates lie ahead
     */
    static ImportPlan of(List<ImportFile> files, Known inDatabase, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        List<Table> tables = files.stream()
                .flatMap(file -> CsvReading.read(file, problems::add).stream())
                .toList();
        boolean allRead = problems.isEmpty();
        Known inFiles = keys(tables, problems::add);
        Known known = allRead ? inFiles.or(inDatabase) : (kind, key) -> true;
        return new ImportPlan(
                entries(Kind.CLINICS, tables, EntryReading::clinic, known, problems),
                entries(Kind.ROOMS, tables, EntryReading::room, known, problems),
                entries(Kind.CLINICIANS, tables, EntryReading::clinician, known, problems),
                entries(Kind.APPOINTMENT_TYPES, tables, EntryReading::appointmentType, known, problems),
                entries(Kind.SESSIONS, tables, EntryReading::session, known, problems),
                entries(Kind.CLIENTS, tables, row -> EntryReading.client(row, clock), known, problems),
                problems,
                allRead && tables.stream().noneMatch(table -> table.kind() == Kind.SESSIONS));
    }

    /** Collects the keys of all rows, and tells of those that stand twice. */
    private static Known keys(List<Table> tables, Consumer<Problem> problems) {
        Map<Kind, Map<String, Place>> first = new HashMap<>();
        for (Table table : tables) {
            Map<String, Place> places = first.computeIfAbsent(table.kind(), kind -> new HashMap<>());
            for (Table.Line line : table.lines()) {
                String key = line.key(table.kind());
                Place earlier = places.putIfAbsent(key, line.place());
                if (earlier != null && !key.isEmpty()) {
                    String column = table.kind()
                            .keyColumns()
                            .get(table.kind().keyColumns().size() - 1);
                    problems.accept(
                            Problem.of(line.place(), column, "problem.twice", key, earlier.file(), earlier.line()));
                }
            }
        }
        return (kind, key) -> first.getOrDefault(kind, Map.of()).containsKey(key);
    }

    private static <E> List<Planned<E>> entries(
            Kind kind, List<Table> tables, Function<Row, E> reading, Known known, List<Problem> problems) {
        List<Planned<E>> entries = new ArrayList<>();
        tables.stream()
                .filter(table -> table.kind() == kind)
                .flatMap(table -> table.lines().stream())
                .forEach(line -> {
                    Row row = new Row(kind, line, known, problems::add);
                    E entry = reading.apply(row);
                    if (row.isSound()) {
                        entries.add(new Planned<>(line.place(), entry));
                    }
                });
        return entries;
    }
}
