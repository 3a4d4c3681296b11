package org.cliniccalendar.planning.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.planning.Choice;
import org.cliniccalendar.planning.DaysOffProposal;
import org.cliniccalendar.web.AskedGroup;

/**
 * What days off would do, in words.
 *
 * @param sum how many dates and appointments they touch, and how many sessions have begun and go on
 * @param groups the booked appointments with what may become of them, and requests that are only released; those that there
 *     are
 * @param unreachable whom no message reaches
 * @param seen what is given back to apply it
 * @param possible whether there is anything to cancel
 */
public record DaysOffWords(String sum, List<AskedGroup> groups, List<String> unreachable, String seen, boolean possible)
        implements Serializable {
    static final DaysOffWords NOTHING = new DaysOffWords("", List.of(), List.of(), "", false);

    /** @param usual chosen at first for those who are booked */
    static DaysOffWords of(DaysOffProposal proposal, Choice usual) {
        int booked = proposal.appointments().size();
        List<AskedGroup> groups = new ArrayList<>();
        if (booked > 0) {
            groups.add(group(proposal, usual));
        }
        if (!proposal.released().isEmpty()) {
            groups.add(released(proposal));
        }
        return new DaysOffWords(
                SessionWords.words(
                        "daysOff.sum",
                        proposal.dates(),
                        booked + proposal.released().size(),
                        proposal.begun()),
                List.copyOf(groups),
                ProposalWords.unreachable(proposal.appointments().stream()),
                proposal.seen(),
                proposal.dates() > 0);
    }

    private static AskedGroup group(DaysOffProposal proposal, Choice usual) {
        return new AskedGroup(
                "BOOKED",
                SessionWords.words("daysOff.booked", proposal.appointments().size()),
                proposal.appointments().stream().map(ProposalWords::line).toList(),
                Stream.of(Choice.TO_REBOOK, Choice.END)
                        .map(choice -> new SelectItem(choice.name(), SessionWords.words("choice." + choice)))
                        .toList(),
                usual.name());
    }

    /** Nothing is to be chosen: the visits are asked of others. */
    private static AskedGroup released(DaysOffProposal proposal) {
        return new AskedGroup(
                "RELEASED",
                SessionWords.words("daysOff.released", proposal.released().size()),
                proposal.released().stream().map(ProposalWords::line).toList(),
                List.of(),
                "");
    }

    /** What was chosen for those who are booked. */
    Choice choice() {
        return groups.stream()
                .filter(group -> !group.getOptions().isEmpty())
                .map(AskedGroup::getChosen)
                .map(Choice::valueOf)
                .findFirst()
                .orElse(Choice.TO_REBOOK);
    }
}
