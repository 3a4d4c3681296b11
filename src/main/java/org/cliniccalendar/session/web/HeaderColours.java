package org.cliniccalendar.session.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cliniccalendar.session.ColourUse;
import org.cliniccalendar.session.SessionService;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.web.Messages;

/** The palette of header colours, with who wears which already (features V3, V4). */
@Named
@RequestScoped
public class HeaderColours {
    private static final String TEXT = "org.cliniccalendar.session.messages";
    private static final List<String> ALL = List.of(
            SessionOutline.NEUTRAL,
            "petrol",
            "teal",
            "pine",
            "fern",
            "olive",
            "mustard",
            "amber",
            "rust",
            "brick",
            "rose",
            "blossom",
            "plum",
            "violet",
            "indigo",
            "sky");

    @EJB
    private SessionService sessions;

    @Inject
    private SessionEditor editor;

    /** A colour to choose, with its name and the session that wears it on the next line. */
    public record Choice(String colour, String words) {}

    /** All colours, or those that no session wears beside the chosen one and the neutral one. */
    public List<Choice> getChoices() {
        GeneralForm form = editor.getForm().getGeneral();
        List<ColourUse> worn =
                form.getClinicId() == null ? List.of() : sessions.colours(form.getClinicId(), editor.sessionId());
        return ALL.stream()
                .filter(colour -> !editor.isUnusedOnly()
                        || colour.equals(form.getColour())
                        || colour.equals(SessionOutline.NEUTRAL)
                        || worn.stream().noneMatch(use -> use.colour().equals(colour)))
                .map(colour -> new Choice(colour, words(colour, worn, form.getClinicianId())))
                .toList();
    }

    private static String words(String colour, List<ColourUse> worn, Long clinicianId) {
        String name = Messages.words(TEXT, "editor.colour." + colour);
        return worn.stream()
                .filter(use -> use.forbids(colour, clinicianId))
                .findFirst()
                .map(use -> Messages.words(TEXT, "editor.colour.taken", name, use.session()))
                .orElse(name);
    }
}
