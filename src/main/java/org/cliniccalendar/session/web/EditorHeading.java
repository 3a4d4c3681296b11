package org.cliniccalendar.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.directory.Clinic;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.Room;
import org.cliniccalendar.recurrence.RuleWords;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;

/** What the head of the editor says: the name, and whose, where and when in one line. */
@Named
@RequestScoped
public class EditorHeading {
    private static final String TEXT = "org.cliniccalendar.session.messages";

    @Inject
    private SessionEditor editor;

    @Inject
    private SessionChoices choices;

    /** The name, or what is made as long as it has none. */
    public String getTitle() {
        String name = editor.getForm().getGeneral().getName();
        return name.isBlank() ? Messages.words(TEXT, "editor." + editor.getEdited()) : name;
    }

    /** As {@code Dr Anjali Menon · Rowan Street, Room 1 · 08:30–11:50, every Monday}. */
    public String getSubtitle() {
        return Stream.of(whose(), where(), when())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String whose() {
        if (!editor.getEdited().isDated()) {
            return Messages.words(TEXT, "editor.kind." + editor.getEdited());
        }
        return choices.getClinicians().stream()
                .filter(clinician -> Objects.equals(
                        clinician.getId(), editor.getForm().getGeneral().getClinicianId()))
                .map(Clinician::getName)
                .map(name -> name.spoken())
                .findFirst()
                .orElse("");
    }

    private String where() {
        Stream<String> clinic = choices.getClinics().stream()
                .filter(c -> Objects.equals(c.getId(), editor.clinicId()))
                .map(Clinic::getName);
        Stream<String> room = choices.rooms(editor.clinicId()).stream()
                .filter(r -> Objects.equals(r.getId(), editor.roomId()))
                .map(Room::getName);
        return Stream.concat(clinic, room).collect(Collectors.joining(", "));
    }

    private String when() {
        ScheduleForm schedule = editor.getForm().getSchedule();
        if (schedule.getStart() == null || schedule.getEnd() == null) {
            return "";
        }
        String times = DateWords.times(schedule.getStart(), schedule.getEnd(), null);
        try {
            boolean once =
                    schedule.getFirstDate() == null && !schedule.recurrence().repeats();
            return once ? times : times + ", " + RuleWords.of(schedule.recurrence(), schedule.counted(), Locale.UK);
        } catch (Refusal notYetARule) {
            return times;
        }
    }
}
