package org.cliniccalendar.importing;

import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.AppointmentTypeEntry;
import org.cliniccalendar.directory.ClinicEntry;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.directory.Registered;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.session.PublishingService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.time.ViolatedConstraint;

/** One import in its transaction: reads, checks, writes kind by kind, and counts. Its caller rolls back if need be. */
final class ImportRun {
    private final EntityManager em;
    private final Clock clock;
    private final DirectoryService directory;
    private final RegistrationService registration;
    private final SessionImport sessions;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    private final Map<String, Boolean> looked = new HashMap<>();
    private boolean complete = true;
    private Place at = new Place("", 0);

    ImportRun(
            EntityManager em,
            DirectoryService directory,
            RegistrationService registration,
            PublishingService publishing,
            String importer,
            Clock clock) {
        this.em = em;
        this.clock = clock;
        this.directory = directory;
        this.registration = registration;
        this.sessions = new SessionImport(registration, publishing, importer, problems::add);
    }

    ImportReport run(List<ImportFile> files, boolean dryRun) {
        ImportPlan plan = ImportPlan.of(files, this::isRegistered, clock);
        problems.addAll(plan.problems());
        check(plan);
        if (problems.isEmpty()) {
            write(plan);
        } else {
            complete = plan.checkedWithoutCalendar();
        }
        return new ImportReport(dryRun, List.copyOf(counts.values()), problems, complete);
    }

    private void check(ImportPlan plan) {
        DirectoryCheck check = new DirectoryCheck(problems::add);
        check.clinics(
                plan.clinics(),
                directory.clinics().stream()
                        .map(c -> new ClinicEntry(c.getCode(), c.getName(), c.getZone()))
                        .toList());
        check.appointmentTypes(
                plan.appointmentTypes(),
                directory.appointmentTypes().stream().map(ImportRun::entry).toList());
    }

    private void write(ImportPlan plan) {
        try {
            write(Kind.CLINICS, plan.clinics(), row -> registration.register(row.entry()));
            write(Kind.ROOMS, plan.rooms(), row -> registration.register(row.entry()));
            write(Kind.CLINICIANS, plan.clinicians(), row -> registration.register(row.entry()));
            write(Kind.APPOINTMENT_TYPES, plan.appointmentTypes(), row -> registration.register(row.entry()));
            write(Kind.CLIENTS, plan.clients(), row -> registration.register(row.entry()));
            write(Kind.SESSIONS, plan.sessions(), sessions::register);
            em.flush();
        } catch (Refusal refusal) {
            stop(new Problem(at.file(), at.line(), "", refusal.inWords(Locale.UK)));
        } catch (PersistenceException | EJBException failure) {
            String constraint =
                    ViolatedConstraint.in(failure).map(ViolatedConstraint::name).orElseThrow(() -> failure);
            stop(Problem.of(at, "", "problem.refused", constraint));
        }
    }

    private <E> void write(Kind kind, List<Planned<E>> rows, Function<Planned<E>, Registered> register) {
        for (Planned<E> row : rows) {
            at = row.place();
            Registered done = register.apply(row);
            counts.merge(kind, Count.none(kind).plus(done), (sum, one) -> sum.plus(done));
        }
    }

    /** After a refusal by the database its transaction answers no more. */
    private void stop(Problem problem) {
        problems.add(problem);
        complete = false;
    }

    private boolean isRegistered(Kind kind, String key) {
        return looked.computeIfAbsent(
                kind + ":" + key, unused -> find(kind, key).isPresent());
    }

    private Optional<?> find(Kind kind, String key) {
        return switch (kind) {
            case CLINICS -> registration.clinic(key);
            case ROOMS -> {
                String[] parts = key.split(" / ", 2);
                yield registration.room(parts[0], parts[1]);
            }
            case CLINICIANS -> registration.clinician(key);
            case APPOINTMENT_TYPES -> registration.appointmentType(key);
            default -> Optional.empty();
        };
    }

    private static AppointmentTypeEntry entry(AppointmentType type) {
        return new AppointmentTypeEntry(type.getCode(), type.getName(), type.getMinutes(), type.getChannel());
    }
}
