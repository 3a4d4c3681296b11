package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.SlotTaken;
import org.cliniccalendar.casework.CaseService;
import org.cliniccalendar.directory.AppointmentType;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Find a time: criteria, openings by day, and the case that books the one chosen (features K24, K26). */
@Named
@ViewScoped
public class FindView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "org.cliniccalendar.casework.messages";
    private static final int PAGE = 60;
    private static final int NEXT = 5;

    @EJB
    private transient AvailabilityService availability;

    @EJB
    private transient CaseService cases;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    private final Criteria criteria = new Criteria();
    private int limit = PAGE;
    private FoundTimes found = FoundTimes.NONE;
    private Opening chosen;
    private List<Opening> next = List.of();
    private CaseForm form = new CaseForm();

    /** Starts with what the address asks for, else the first appointment type, and the next fourteen days. */
    public void load() {
        if (criteria.getFrom() == null) {
            LocalDate today = LocalDate.now(clock.withZone(clinic.getZone()));
            criteria.setFrom(today);
            criteria.setUntil(today.plusDays(13));
            if (criteria.getAppointmentTypeId() == null) {
                getAppointmentTypes().stream().findFirst().ifPresent(t -> criteria.setAppointmentTypeId(t.getId()));
            }
            look();
        }
    }

    public void search() {
        limit = PAGE;
        chosen = null;
        next = List.of();
        look();
    }

    public void searchMore() {
        limit += PAGE;
        look();
    }

    private void look() {
        found = criteria.getAppointmentTypeId() == null
                ? FoundTimes.NONE
                : FoundTimes.of(availability.find(criteria.search(clinic.getIds(), clinic.getZone(), limit)), limit);
    }

    /** What fitted the criteria when they were last looked for. */
    public FoundTimes getFound() {
        return found;
    }

    public void choose(Opening opening) {
        chosen = opening;
        next = List.of();
    }

    public void release() {
        chosen = null;
    }

    /** Opens the case and books. When the time was just taken the form is kept and the next free times are offered. */
    public String book() {
        try {
            Booked booked = cases.open(form.forOpening(chosen.slotId(), criteria.getAppointmentTypeId()));
            messages.done(TEXT, "find.done." + booked.status(), form.getGivenName() + " " + form.getFamilyName());
            return "/appointment?faces-redirect=true&ref=" + booked.ref();
        } catch (SlotTaken taken) {
            messages.refused(taken);
            next = availability.find(criteria.search(clinic.getIds(), clinic.getZone(), NEXT)
                    .nextFrom(chosen.during().start(), NEXT));
            chosen = null;
            look();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        return null;
    }

    public List<AppointmentType> getAppointmentTypes() {
        return directory.appointmentTypes();
    }

    public List<Clinician> getClinicians() {
        return directory.clinicians();
    }

    public Criteria getCriteria() {
        return criteria;
    }

    public Opening getChosen() {
        return chosen;
    }

    /** Free times offered instead of one that was just taken. */
    public List<Opening> getNext() {
        return next;
    }

    public CaseForm getForm() {
        return form;
    }
}
