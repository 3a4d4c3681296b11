package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.cliniccalendar.directory.FoundClient;
import org.cliniccalendar.reception.DaySession;
import org.cliniccalendar.reception.Waiting;
import org.cliniccalendar.reception.WalkInService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The walk-in queue beside the day (features V10): add, call, leave. */
@Named
@ViewScoped
public class QueueView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient WalkInService walkIns;

    @Inject
    private transient ReceptionView view;

    @Inject
    private transient Messages messages;

    @Inject
    private transient FacesContext context;

    private boolean open;
    private Long sessionDateId;
    private FoundClient client;

    /** Who waits, asked for once a request; clinicians keep no queue. */
    @SuppressWarnings("unchecked")
    public List<Waiting> getQueue() {
        return (List<Waiting>)
                context.getAttributes().computeIfAbsent(Waiting.class, asked -> walkIns.queue(view.request()));
    }

    /** Open sessions of the day. */
    public List<DaySession> getSessions() {
        return view.getDay().columns().stream()
                .flatMap(column -> column.sessions().stream())
                .filter(session -> session.open() && session.active())
                .toList();
    }

    public void open() {
        client = null;
        sessionDateId = getSessions().get(0).sessionDateId();
        open = true;
    }

    public void close() {
        open = false;
    }

    public void add() {
        step(
                () -> walkIns.add(sessionDateId, client.id()),
                "done.joined",
                client.name().spoken());
    }

    public void call(Waiting waiting) {
        step(() -> walkIns.call(waiting.id()), "done.callIn", waiting.client().spoken());
    }

    public void leave(Waiting waiting) {
        step(() -> walkIns.leave(waiting.id()), "done.left", waiting.client().spoken());
    }

    private void step(Runnable action, String done, String name) {
        try {
            action.run();
            messages.done(Words.BUNDLE, done, name);
            open = false;
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        context.getAttributes().remove(Waiting.class);
        view.draw();
    }

    /** How long somebody waits, in whole minutes. */
    public long minutes(Waiting waiting) {
        return Duration.between(waiting.arrivedAt(), view.getDay().now()).toMinutes();
    }

    public boolean isOpen() {
        return open;
    }

    public Long getSessionDateId() {
        return sessionDateId;
    }

    public void setSessionDateId(Long sessionDateId) {
        this.sessionDateId = sessionDateId;
    }

    public FoundClient getClient() {
        return client;
    }

    public void setClient(FoundClient client) {
        this.client = client;
    }
}
