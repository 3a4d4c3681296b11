package org.cliniccalendar.planning.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.planning.web.VersionsView.Row;
import org.cliniccalendar.recurrence.Recurrence;
import org.cliniccalendar.recurrence.RuleWords;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.web.DateWords;

/** What a plan says, thing by thing, so that two of them can be compared. */
@RequestScoped
public class PlanWords {
    @EJB
    private DirectoryService directory;

    /** Everything that a plan says, in the order of the editor's tabs. */
    List<Row> compare(SessionPlan theirs, SessionPlan yours) {
        List<List<String>> said = List.of(said(theirs), said(yours));
        List<String> labels = List.of(
                "name", "description", "clinician", "place", "dates", "times", "slots", "types", "level", "notes");
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Row(
                        SessionWords.words("versions." + labels.get(i)),
                        said.get(0).get(i),
                        said.get(1).get(i)))
                .toList();
    }

    private List<String> said(SessionPlan plan) {
        SessionOutline outline = plan.outline();
        return List.of(
                outline.name(),
                outline.description(),
                clinician(plan),
                place(plan),
                RuleWords.of(Recurrence.parse(outline.rule()), plan.firstDate(), Locale.UK),
                DateWords.times(outline.start(), outline.end(), null),
                SessionWords.words(
                        "versions.slots.words",
                        outline.pattern().typed(),
                        outline.pattern().minutes()),
                directory.appointmentTypes().stream()
                        .filter(type -> outline.appointmentTypeIds().contains(type.getId()))
                        .map(AppointmentType::getName)
                        .collect(Collectors.joining(", ")),
                SessionWords.words("level." + outline.level()),
                outline.notes());
    }

    private String clinician(SessionPlan plan) {
        return directory.clinicians().stream()
                .filter(clinician -> Objects.equals(clinician.getId(), plan.clinicianId()))
                .map(clinician -> clinician.getName().spoken())
                .findFirst()
                .orElseGet(() -> SessionWords.words("list.ofClinic", clinic(plan)));
    }

    private String place(SessionPlan plan) {
        String room = plan.outline().remote()
                ? SessionWords.words("list.remote")
                : directory.rooms(plan.clinicId()).stream()
                        .filter(each -> Objects.equals(each.getId(), plan.roomId()))
                        .map(each -> each.getName())
                        .findFirst()
                        .orElse("");
        return room.isEmpty() ? clinic(plan) : clinic(plan) + ", " + room;
    }

    private String clinic(SessionPlan plan) {
        return directory.findClinic(plan.clinicId()).map(Clinic::getName).orElse("");
    }
}
