package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cliniccalendar.planning.CallingOffService;
import org.cliniccalendar.planning.web.CallingOffForm;
import org.cliniccalendar.reception.ReceptionDay;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Asks why chosen appointments are cancelled, and cancels them. */
@Named
@ViewScoped
public class CancellingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CallingOffService callingOff;

    @Inject
    private transient ReceptionView view;

    @Inject
    private transient Messages messages;

    @Inject
    private transient FacesContext context;

    private String keys = "";
    private String names = "";
    private CallingOffForm form;

    void open(String chosen) {
        keys = chosen;
        names = view.names(Chosen.appointments(chosen));
        form = new CallingOffForm(versions(), callingOff);
        context.getPartialViewContext().getRenderIds().add("cancelling");
    }

    public void close() {
        keys = "";
    }

    /** Cancels all of them, or none. */
    public void cancel() {
        try {
            form.apply(callingOff);
            messages.done(Words.BUNDLE, "done.cancelled", names);
            close();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        view.draw();
    }

    private Map<String, Integer> versions() {
        return Chosen.appointments(keys).stream().collect(Collectors.toMap(Chosen::ref, Chosen::version, (a, b) -> b));
    }

    public boolean isOpen() {
        return !Chosen.appointments(keys).isEmpty();
    }

    /** Whose appointments. */
    public String getNames() {
        return names;
    }

    /** The appointments, as the day has them in its slots. */
    public List<Picked> getLines() {
        ReceptionDay day = view.getDay();
        return Chosen.appointments(keys).stream()
                .map(chosen -> chosen.ref() + "." + chosen.version())
                .flatMap(key -> day.cell(key).map(cell -> Picked.of(day, cell, key)).stream())
                .filter(picked ->
                        picked.appointment() != null && picked.appointment().isOpen())
                .toList();
    }

    public CallingOffForm getForm() {
        return form;
    }
}
