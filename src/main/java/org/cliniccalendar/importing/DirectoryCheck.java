package org.cliniccalendar.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.ClinicEntry;

/**
 * Checks rows against what is registered: no two centres and no two appointment types share a name, and a centre stays
 * in its zone, because its published sessions stand there.
 */
final class DirectoryCheck {
    private final Consumer<Problem> problems;

    DirectoryCheck(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** @param registered the centres in the database */
    void clinics(List<Planned<ClinicEntry>> planned, List<ClinicEntry> registered) {
        names(planned, ClinicEntry::code, ClinicEntry::name, registered);
        Map<String, ClinicEntry> byCode = new HashMap<>();
        registered.forEach(clinic -> byCode.put(clinic.code(), clinic));
        for (Planned<ClinicEntry> row : planned) {
            ClinicEntry now = byCode.getOrDefault(row.entry().code(), row.entry());
            if (!now.zone().equals(row.entry().zone())) {
                problems.accept(Problem.of(row.place(), "zone", "problem.zone.changed", now.code(), now.zone()));
            }
        }
    }

    /** @param registered the types in the database */
    void appointmentTypes(List<Planned<AppointmentTypeEntry>> planned, List<AppointmentTypeEntry> registered) {
        names(planned, AppointmentTypeEntry::code, AppointmentTypeEntry::name, registered);
    }

    private <E> void names(
            List<Planned<E>> planned, Function<E, String> code, Function<E, String> name, List<E> registered) {
        Map<String, String> nameByCode = new HashMap<>();
        registered.forEach(entry -> nameByCode.put(code.apply(entry), name.apply(entry)));
        planned.forEach(row -> nameByCode.remove(code.apply(row.entry())));
        Map<String, String> codeByName = new HashMap<>();
        nameByCode.forEach((itsCode, itsName) -> codeByName.put(itsName, itsCode));
        for (Planned<E> row : planned) {
            String itsCode = code.apply(row.entry());
            String other = codeByName.putIfAbsent(name.apply(row.entry()), itsCode);
            if (other != null && !other.equals(itsCode)) {
                problems.accept(Problem.of(row.place(), "name", "problem.name", name.apply(row.entry()), other));
            }
        }
    }
}
