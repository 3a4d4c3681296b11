package org.cliniccalendar.reception.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cliniccalendar.directory.Clinician;
import org.cliniccalendar.directory.DirectoryService;
import org.cliniccalendar.identity.web.CurrentClinic;
import org.cliniccalendar.reception.DayFilter;
import org.cliniccalendar.reception.SavedView;
import org.cliniccalendar.reception.SavedViewService;

/** Which columns the day has: chosen for now, or kept under a name. */
@Named
@ViewScoped
public class ColumnsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient SavedViewService views;

    @EJB
    private transient DirectoryService directory;

    @Inject
    private transient CurrentClinic clinic;

    @Inject
    private transient ReceptionDesk desk;

    @Inject
    private transient ReceptionView day;

    private boolean open;
    private boolean bySession;
    private List<Long> clinicIds = new ArrayList<>();
    private List<Long> clinicianIds = new ArrayList<>();
    private String name;

    public void open() {
        DayFilter filter = desk.filter();
        bySession = filter.bySession();
        clinicIds = new ArrayList<>(filter.clinicIds());
        clinicianIds = new ArrayList<>(filter.clinicianIds());
        name = null;
        open = true;
    }

    public void close() {
        open = false;
    }

    /** Shows the columns chosen, and keeps them if they were given a name. */
    public void show() {
        DayFilter filter = new DayFilter(bySession, new HashSet<>(clinicIds), new HashSet<>(clinicianIds));
        desk.show(filter, name == null ? null : views.save(name, filter));
        open = false;
        day.go();
    }

    /** The saved view shown, or null for all or for what was chosen just now. */
    public Long getViewId() {
        return desk.viewId();
    }

    public void setViewId(Long viewId) {
        DayFilter filter = getViews().stream()
                .filter(view -> viewId != null && view.getId() == viewId)
                .map(SavedView::filter)
                .findFirst()
                .orElse(DayFilter.ALL);
        desk.show(filter, viewId);
    }

    /** Forgets the saved view that is shown, and shows everybody. */
    public void forget() {
        if (desk.viewId() != null) {
            views.forget(desk.viewId());
        }
        setViewId(null);
        day.go();
    }

    /** Whether columns were chosen that no saved view keeps. */
    public boolean isUnsaved() {
        return desk.viewId() == null && !desk.filter().equals(DayFilter.ALL);
    }

    public List<SavedView> getViews() {
        return views.own();
    }

    /** Clinics that can be chosen from; of one clinic there is no choice. */
    public List<CurrentClinic.Choice> getClinics() {
        return clinic.getChoices().stream()
                .filter(choice -> clinic.getIds().contains(choice.id()))
                .toList();
    }

    public List<Clinician> getClinicians() {
        return directory.clinicians();
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isBySession() {
        return bySession;
    }

    public void setBySession(boolean bySession) {
        this.bySession = bySession;
    }

    public List<Long> getClinicIds() {
        return clinicIds;
    }

    public void setClinicIds(List<Long> clinicIds) {
        this.clinicIds = clinicIds;
    }

    public List<Long> getClinicianIds() {
        return clinicianIds;
    }

    public void setClinicianIds(List<Long> clinicianIds) {
        this.clinicianIds = clinicianIds;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
