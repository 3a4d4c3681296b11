package org.cliniccalendar.planning.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.planning.Choice;
import org.cliniccalendar.planning.SessionChange;
import org.cliniccalendar.planning.SessionProposal;
import org.cliniccalendar.planning.TouchedAppointment;
import org.cliniccalendar.planning.TouchedGroup;
import org.cliniccalendar.session.Clash;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.web.AskedGroup;
import org.cliniccalendar.web.DateWords;

/**
 * What a change would do, in words.
 *
 * @param sum how many dates and appointments it touches
 * @param clashes dates on which another session stands in the way, each in a sentence
 * @param unmoved dates that stay as they are because they were changed by themselves; empty if there are none
 * @param groups the booked appointments by how they are met, with what may become of them
 * @param booked how many they are together
 * @param unreachable whom no message reaches of those whose time changes or goes, each with a telephone number if there is one
 * @param known whether it is known what the change would do
 */
public record ProposalWords(
        String sum,
        List<String> clashes,
        String unmoved,
        List<AskedGroup> groups,
        int booked,
        List<String> unreachable,
        boolean known)
        implements Serializable {
    static final ProposalWords NOTHING = new ProposalWords("", List.of(), "", List.of(), 0, List.of(), false);

    /** Clashes and dates that are listed; the others are counted. */
    private static final int MOST = 6;

    static ProposalWords of(SessionProposal proposal, SessionChange.Kind kind, ZoneId zone) {
        int booked = proposal.appointments().size();
        String sum = SessionWords.words(
                "proposal.sum." + (proposal.touchedDates() == 0 ? "none" : "dates"),
                proposal.changed().size(),
                proposal.added().size(),
                proposal.vanishing().size(),
                booked);
        return new ProposalWords(
                sum,
                clashes(proposal.clashes(), zone),
                unmoved(proposal),
                Stream.of(TouchedGroup.values())
                        .filter(group -> !proposal.appointments(group).isEmpty())
                        .map(group -> asked(group, proposal.appointments(group), kind))
                        .toList(),
                booked,
                unreachable(proposal.appointments().stream()
                        .filter(appointment -> appointment.group() != TouchedGroup.FITTING)),
                true);
    }

    /** What was chosen for each group. */
    Map<TouchedGroup, Choice> choices() {
        return groups.stream()
                .collect(Collectors.toMap(
                        group -> TouchedGroup.valueOf(group.getKey()), group -> Choice.valueOf(group.getChosen())));
    }

    private static AskedGroup asked(
            TouchedGroup group, List<TouchedAppointment> appointments, SessionChange.Kind kind) {
        List<SelectItem> options = group.choices(kind).stream()
                .map(choice -> new SelectItem(choice.name(), SessionWords.words("choice." + choice)))
                .toList();
        boolean usualOffered = group.choices(kind).contains(group.usual());
        return new AskedGroup(
                group.name(),
                SessionWords.words("group." + group, appointments.size()),
                appointments.stream().map(ProposalWords::line).toList(),
                options,
                usualOffered ? group.usual().name() : options.get(0).getValue().toString());
    }

    /** Whom no message reaches, each once. */
    static List<String> unreachable(Stream<TouchedAppointment> touched) {
        return Unreachable.words(touched.map(TouchedAppointment::client)
                .filter(client -> !client.reachable())
                .distinct()
                .toList());
    }

    /** An appointment, and when it would be. */
    static AskedGroup.Line line(TouchedAppointment touched) {
        return new AskedGroup.Line(
                when(touched.during(), touched.zone()),
                touched.client().name().listed(),
                touched.askedElsewhere() ? SessionWords.words("line.askedElsewhere", touched.type()) : touched.type(),
                touched.group() == TouchedGroup.MOVABLE
                        ? when(touched.suggested().orElseThrow(), touched.zone())
                        : "");
    }

    private static String when(Interval during, ZoneId zone) {
        return DateWords.shortDay(during.start(), zone) + ", " + DateWords.times(during.start(), during.end(), zone);
    }

    private static List<String> clashes(List<Clash> clashes, ZoneId zone) {
        List<String> sentences = new ArrayList<>();
        clashes.stream()
                .limit(MOST)
                .map(clash -> SessionWords.words(
                        "clash." + clash.what(),
                        clash.who(),
                        DateWords.day(clash.date(), null),
                        DateWords.times(
                                LocalTime.ofInstant(clash.during().start(), zone),
                                LocalTime.ofInstant(clash.during().end(), zone),
                                null),
                        clash.where()))
                .forEach(sentences::add);
        if (clashes.size() > MOST) {
            sentences.add(SessionWords.words("clash.more", clashes.size() - MOST));
        }
        return sentences;
    }

    private static String unmoved(SessionProposal proposal) {
        if (proposal.unmoved().isEmpty()) {
            return "";
        }
        List<String> dates = proposal.unmoved().stream()
                .limit(MOST)
                .map((LocalDate date) -> DateWords.shortDay(date, null))
                .toList();
        return SessionWords.words("proposal.unmoved", proposal.unmoved().size(), String.join(", ", dates));
    }
}
