package org.cliniccalendar.requests.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.requests.RequestService;
import org.cliniccalendar.requests.WaitingTask;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Requests: everything that waits for a yes, the most urgent first, and who takes care of it. */
@Named
@ViewScoped
public class RequestsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient RequestService requests;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient TaskCount count;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private Shown shown = Shown.WAITING;
    private List<WaitingTask> tasks = List.of();

    public void load() {
        tasks = switch (shown) {
            case WAITING -> requests.waiting(clinic.getIds());
            case MINE -> requests.own(clinic.getIds());
            case ANSWERED -> requests.answered(clinic.getIds());
        };
    }

    /** Takes a task on, or over from the owner that is shown. */
    public void take(WaitingTask task) {
        String owner = task.owner() == null ? null : task.owner().username();
        step("taken.done", task, () -> requests.take(task.id(), owner));
    }

    public void giveBack(WaitingTask task) {
        step("givenBack.done", task, () -> requests.giveBack(task.id()));
    }

    /** Does something to a task, says so, and lists what waits now. */
    void step(String done, WaitingTask task, Runnable action) {
        try {
            action.run();
            messages.done(TaskCount.TEXT, done, task.client().spoken());
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        count.recount();
        load();
    }

    public Deadline deadline(WaitingTask task) {
        return Deadline.of(task.deadline(), clock.instant());
    }

    /** Whether there are more than are listed. */
    public boolean isCut() {
        return tasks.size() == RequestService.MOST;
    }

    public List<WaitingTask> getTasks() {
        return tasks;
    }

    public Shown getShown() {
        return shown;
    }

    public void setShown(Shown shown) {
        this.shown = shown == null ? Shown.WAITING : shown;
    }

    public Shown[] getChoices() {
        return Shown.values();
    }
}
