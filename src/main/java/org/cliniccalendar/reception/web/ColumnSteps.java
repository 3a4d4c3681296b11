package org.cliniccalendar.reception.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.cliniccalendar.planning.web.DaysOffView;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.reception.DaySession;

/** What can be done with a whole column of the day, each an entry of its header's menu. */
@Named
@RequestScoped
public class ColumnSteps {
    @Inject
    private ReceptionView view;

    @Inject
    private DaysOffView daysOff;

    @Inject
    private FacesContext context;

    /** Does what the parameter {@code verb} says with the {@code column}, unless that is gone meanwhile. */
    public void step() {
        Map<String, String> parameters = context.getExternalContext().getRequestParameterMap();
        String key = parameters.getOrDefault("column", "");
        view.getDay().columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .ifPresentOrElse(column -> step(parameters.getOrDefault("verb", ""), column), view::draw);
    }

    private void step(String verb, DayColumn column) {
        DaySession session = column.first();
        if (verb.equals("changeDay")) {
            view.leave("/sessions?session=" + session.sessionId() + "&date=" + view.getDate());
        } else if (verb.equals("cancelDay")) {
            daysOff.openClinician(
                    session.clinicId(),
                    session.clinicianId(),
                    Words.of("column.who", session.clinician().spoken(), session.clinic()),
                    view.getDate());
            context.getPartialViewContext().getRenderIds().add("daysOffDialog");
        } else {
            throw new IllegalArgumentException("no such step");
        }
    }
}
