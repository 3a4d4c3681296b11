package org.cliniccalendar.app;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.Named;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.directory.Room;
import org.cliniccalendar.directory.SessionTypeEntry;
import org.cliniccalendar.directory.SlotTypeEntry;
import org.cliniccalendar.session.ChosenDates;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.setup.BlockCategory;
import org.cliniccalendar.setup.BlockPlan;
import org.cliniccalendar.setup.BlockService;
import org.cliniccalendar.setup.Line;
import org.cliniccalendar.setup.ListDraft;
import org.cliniccalendar.setup.SessionTypeService;
import org.cliniccalendar.setup.SlotTypeService;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.PatternSlot;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TemplateKind;
import org.cliniccalendar.template.TemplatePlan;
import org.cliniccalendar.template.TemplateService;
import org.cliniccalendar.template.TypedBy;

/** What an administrator sets up in the demo network on the pages of Setup: kinds of slots and sessions, sessions, templates. */
final class DemoSetup {
    private final DemoDoors doors;
    private final RegistrationService registration;

    DemoSetup(DemoDoors doors, RegistrationService registration) {
        this.doors = doors;
        this.registration = registration;
    }

    /** Adds kinds of slots and of sessions to those that every network begins with. */
    void defineTypes() {
        SlotTypeService slotTypes = doors.to(SlotTypeService.class);
        List<Line<SlotTypeEntry>> slots = new ArrayList<>(slotTypes.slotTypes());
        slots.add(line(-1, slotType("New client", "NEW", "iris", 30, null, "Ask for the referral letter", "Planned")));
        slots.add(line(-2, remote("Telephone", "TEL", "aqua", 10, Channel.TELEPHONE)));
        slots.add(line(-3, remote("Video", "VID", "orchid", 15, Channel.VIDEO)));
        slots.add(line(-4, slotType("Book on the day", "BOD", "sand", 10, 0, "", "Same day")));
        slots.add(line(-5, slotType("Blood test", "BLD", "clay", 5, null, "Fasting from midnight", "Tests")));
        slotTypes.saveSlotTypes(new ListDraft<>(slots, List.of()));

        SessionTypeService sessionTypes = doors.to(SessionTypeService.class);
        List<Line<SessionTypeEntry>> sessions = new ArrayList<>(sessionTypes.sessionTypes());
        Stream.of("Surgery", "Assessment clinic", "Therapy", "Nurse clinic")
                .forEach(name -> sessions.add(line(-1 - sessions.size(), new SessionTypeEntry(name))));
        sessionTypes.saveSessionTypes(new ListDraft<>(sessions, List.of()));
    }

    /** Plans the sessions of the timetable, with the first date and until the last one. */
    void planSessions(List<DemoSession> timetable, LocalDate first, LocalDate last) {
        SessionService sessions = doors.to(SessionService.class);
        String end = ";UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE);
        timetable.forEach(session -> sessions.create(plan(session, first, end)));
    }

    /** Blocks time that recurs, and some days ahead. */
    void block(LocalDate today) {
        BlockService blocks = doors.to(BlockService.class);
        long leeds = clinic("rowan-street");
        long wakefield = clinic(DemoNetwork.RECEPTION_CLINIC);
        blocks.block(new BlockPlan(
                leeds,
                clinician("menon"),
                BlockCategory.MEETING,
                "Practice meeting",
                today,
                false,
                LocalTime.of(11, 0),
                LocalTime.of(11, 30),
                "FREQ=WEEKLY;BYDAY=TU;COUNT=20"));
        blocks.block(new BlockPlan(
                wakefield,
                clinician("reid"),
                BlockCategory.TRAINING,
                "Manual therapy course",
                today.plusDays(16),
                true,
                null,
                null,
                "FREQ=DAILY;COUNT=2"));
    }

    /** Makes practice templates; a clinician makes the personal one, see {@link #makePersonalTemplate}. */
    void makePracticeTemplates() {
        template(
                new TemplatePlan(
                        TemplateKind.PRACTICE,
                        null,
                        clinic("rowan-street"),
                        room("rowan-street", "Room 1"),
                        outline(
                                "Morning surgery",
                                "Routine, 10 minutes",
                                "Surgery",
                                "petrol",
                                false,
                                "08:30",
                                "11:50")),
                "FREQ=WEEKLY;BYDAY=MO,WE,FR",
                "RTN:10*20",
                "follow-up",
                "phone-review",
                "video-follow-up");
        template(
                new TemplatePlan(
                        TemplateKind.PRACTICE,
                        null,
                        clinic("calder-wharf"),
                        room("calder-wharf", "Room 7"),
                        outline("Assessments", "One hour each", "Assessment clinic", "plum", false, "09:00", "13:00")),
                "FREQ=WEEKLY;BYDAY=TU",
                "NEW:60*4",
                "medico-legal");
        template(
                new TemplatePlan(
                        TemplateKind.PRACTICE,
                        null,
                        null,
                        null,
                        outline("Phone clinic", "From anywhere", "Surgery", "violet", true, "08:00", "12:00")),
                "FREQ=WEEKLY;BYDAY=TU,TH",
                "TEL:10*24",
                "phone-review");
        template(
                new TemplatePlan(
                        TemplateKind.PRACTICE,
                        null,
                        clinic("moorgate-house"),
                        null,
                        outline("Bloods", "Fasting from midnight", "Nurse clinic", "sky", false, "09:00", "12:00")),
                "FREQ=WEEKLY;BYDAY=WE,SA",
                "BLD:5*36",
                "follow-up");
    }

    /** Makes the personal template of the clinician with an account. */
    void makePersonalTemplate() {
        template(
                new TemplatePlan(
                        TemplateKind.PERSONAL,
                        clinician(DemoNetwork.CLINICIAN),
                        clinic("calder-wharf"),
                        room("calder-wharf", "Room 7"),
                        outline(
                                "My long morning",
                                "With time to write",
                                "Assessment clinic",
                                "plum",
                                false,
                                "09:00",
                                "12:45")),
                "FREQ=WEEKLY;BYDAY=MO,WE",
                "RTN:45*5",
                "medico-legal",
                "follow-up");
    }

    private void template(TemplatePlan plan, String rule, String slots, String... types) {
        SessionOutline bare = plan.outline();
        SessionOutline whole = new SessionOutline(
                bare.name(),
                bare.description(),
                bare.sessionTypeId(),
                bare.colour(),
                bare.practitionerRole(),
                bare.remote(),
                bare.start(),
                bare.end(),
                rule,
                pattern(slots),
                types(List.of(types)),
                bare.level(),
                bare.typedBy(),
                bare.openSession(),
                bare.travelClinic(),
                bare.thirdPartyBookable(),
                bare.notes());
        doors.to(TemplateService.class)
                .create(new TemplatePlan(plan.kind(), plan.ownerId(), plan.clinicId(), plan.roomId(), whole));
    }

    private SessionOutline outline(
            String name, String description, String type, String colour, boolean remote, String start, String end) {
        return new SessionOutline(
                name,
                description,
                sessionType(type),
                colour,
                "",
                remote,
                LocalTime.parse(start),
                LocalTime.parse(end),
                "",
                new SlotPattern(List.of()),
                Set.of(),
                Level.AVAILABLE,
                TypedBy.SPECIALIST,
                false,
                false,
                false,
                "");
    }

    private SessionPlan plan(DemoSession session, LocalDate first, String end) {
        Optional<Clinician> clinician = registration.clinician(session.clinician());
        int minutes = (int) Duration.between(session.start(), session.end()).toMinutes();
        SessionOutline outline = new SessionOutline(
                session.name(),
                session.description(),
                sessionType(session.sessionType()),
                session.colour(),
                clinician.map(Clinician::getRole).orElse("Nurse"),
                false,
                session.start(),
                session.end(),
                session.rule() + end,
                new SlotPattern(List.of()).extendedTo(minutes, pattern(session.slots())),
                types(session.types()),
                session.level(),
                session.typedBy(),
                session.open(),
                false,
                session.thirdParties(),
                "");
        return new SessionPlan(
                Optional.of(session.code()),
                clinic(session.clinic()),
                room(session.clinic(), session.room()),
                clinician.map(Clinician::getId).orElse(null),
                first,
                ChosenDates.NONE,
                Optional.empty(),
                outline);
    }

    /** Slots such as {@code RTN:15*4 TEL:15}. */
    private SlotPattern pattern(String slots) {
        List<PatternSlot> all = new ArrayList<>();
        for (String group : slots.split(" ")) {
            String[] parts = group.split("[:*]");
            for (int i = 0; i < (parts.length == 3 ? Integer.parseInt(parts[2]) : 1); i++) {
                all.add(new PatternSlot(slotType(parts[0]), Integer.parseInt(parts[1]), 1));
            }
        }
        return new SlotPattern(all);
    }

    private long slotType(String shortName) {
        return doors.to(SlotTypeService.class).slotTypes().stream()
                .filter(line -> line.entry().shortName().equals(shortName))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long sessionType(String name) {
        return doors.to(SessionTypeService.class).sessionTypes().stream()
                .filter(line -> line.entry().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Set<Long> types(List<String> codes) {
        return codes.stream()
                .map(code -> registration.appointmentType(code).orElseThrow().getId())
                .collect(Collectors.toSet());
    }

    private long clinic(String code) {
        return registration.clinic(code).orElseThrow().getId();
    }

    private long clinician(String code) {
        return registration.clinician(code).orElseThrow().getId();
    }

    private long room(String clinic, String name) {
        return registration.room(clinic, name).map(Room::getId).orElseThrow();
    }

    private static <E extends Named> Line<E> line(long id, E entry) {
        return new Line<>(id, 0, entry);
    }

    private static SlotTypeEntry slotType(
            String name,
            String shortName,
            String colour,
            int minutes,
            Integer embargoDays,
            String warning,
            String category) {
        return new SlotTypeEntry(
                name, shortName, colour, minutes, Channel.IN_PERSON, true, false, embargoDays, null, warning, category);
    }

    private static SlotTypeEntry remote(String name, String shortName, String colour, int minutes, Channel channel) {
        return new SlotTypeEntry(name, shortName, colour, minutes, channel, true, true, null, null, "", "Remote");
    }
}
