package org.cliniccalendar.importing;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.Registered;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.session.ChosenDates;
import org.cliniccalendar.session.Clash;
import org.cliniccalendar.session.PublishingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;

/**
 * Publishes the sessions of a file, each after it was checked against the calendar, which by then holds those before
 * it. A session that is there already is left alone if it says the same. What another system brought, other systems may
 * book, until somebody says otherwise in the session's editor.
 */
final class SessionImport {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final RegistrationService registration;
    private final PublishingService publishing;
    private final String importer;
    private final Consumer<Problem> problems;

    SessionImport(
            RegistrationService registration,
            PublishingService publishing,
            String importer,
            Consumer<Problem> problems) {
        this.registration = registration;
        this.publishing = publishing;
        this.importer = importer;
        this.problems = problems;
    }

    /**
     * Publishes one session, unless there is a problem.
     *
     * @throws org.cliniccalendar.time.Refusal if it can never be published; nothing can be done in the transaction then
     */
    Registered register(Planned<SessionEntry> row) {
        Clinic clinic = registration.clinic(row.entry().clinic()).orElseThrow();
        Clinician clinician = registration.clinician(row.entry().clinician()).orElseThrow();
        SessionPlan plan = plan(row.entry(), clinic, clinician);
        Optional<SessionPlan> published = publishing.findByCode(row.entry().code());
        if (published.isPresent()) {
            if (!published.get().offersTheSameAs(plan)) {
                problem(row, "code", "problem.published", row.entry().code());
            }
            return Registered.UNCHANGED;
        }
        if (!clinician.worksAt(clinic)) {
            problem(row, "clinician", "problem.elsewhere", clinician.getName().spoken(), clinic.getName());
            return Registered.UNCHANGED;
        }
        List<Clash> clashes = publishing.preview(plan).clashes();
        if (!clashes.isEmpty()) {
            tell(row, clashes, clinic.getZone());
            return Registered.UNCHANGED;
        }
        publishing.publish(plan, importer);
        return Registered.CREATED;
    }

    private SessionPlan plan(SessionEntry session, Clinic clinic, Clinician clinician) {
        return new SessionPlan(
                Optional.of(session.code()),
                clinic.getId(),
                registration
                        .room(session.clinic(), session.room())
                        .orElseThrow()
                        .getId(),
                clinician.getId(),
                session.firstDate(),
                ChosenDates.NONE,
                Optional.empty(),
                SessionOutline.plain(
                                session.start(),
                                session.end(),
                                session.rule(),
                                SlotPattern.ofEqualUnits(
                                        registration.defaultSlotType().getId(), session.minutes(), (int)
                                                Duration.between(session.start(), session.end())
                                                        .toMinutes()),
                                session.appointmentTypes().stream()
                                        .map(code -> registration
                                                .appointmentType(code)
                                                .orElseThrow())
                                        .map(AppointmentType::getId)
                                        .collect(Collectors.toSet()),
                                session.level(),
                                session.typedBy())
                        .openToOthers(clinician.getRole()));
    }

    private void tell(Planned<SessionEntry> row, List<Clash> clashes, ZoneId zone) {
        Clash first = clashes.get(0);
        boolean ofClinician = first.what() == Clash.What.CLINICIAN;
        problem(
                row,
                ofClinician ? "clinician" : "room",
                clashes.size() == 1 ? "problem.clash" : "problem.clashes",
                first.who(),
                first.where(),
                DATE.format(first.date()),
                time(first.during().start().atZone(zone).toLocalTime()),
                time(first.during().end().atZone(zone).toLocalTime()),
                clashes.size());
    }

    private void problem(Planned<SessionEntry> row, String column, String key, Object... arguments) {
        problems.accept(Problem.of(row.place(), column, key, arguments));
    }

    private static String time(LocalTime time) {
        return time.toString();
    }
}
