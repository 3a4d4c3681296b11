package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.TypedBy;

/** On what terms a session is booked, and notes for staff: the tabs Options and Notes (features J8, K17, K18, V8 to V11). */
public class TermsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Level level = Level.AVAILABLE;
    private TypedBy typedBy = TypedBy.SPECIALIST;
    private boolean openSession;
    private boolean travelClinic;
    private boolean thirdPartyBookable;
    private String practitionerRole = "";
    private String notes = "";

    void take(SessionOutline outline) {
        level = outline.level();
        typedBy = outline.typedBy();
        openSession = outline.openSession();
        travelClinic = outline.travelClinic();
        thirdPartyBookable = outline.thirdPartyBookable();
        practitionerRole = outline.practitionerRole();
        notes = outline.notes();
    }

    List<Object> state() {
        return Arrays.asList(level, typedBy, openSession, travelClinic, thirdPartyBookable, practitionerRole, notes);
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public TypedBy getTypedBy() {
        return typedBy;
    }

    public void setTypedBy(TypedBy typedBy) {
        this.typedBy = typedBy;
    }

    public boolean isOpenSession() {
        return openSession;
    }

    public void setOpenSession(boolean openSession) {
        this.openSession = openSession;
    }

    public boolean isTravelClinic() {
        return travelClinic;
    }

    public void setTravelClinic(boolean travelClinic) {
        this.travelClinic = travelClinic;
    }

    public boolean isThirdPartyBookable() {
        return thirdPartyBookable;
    }

    public void setThirdPartyBookable(boolean thirdPartyBookable) {
        this.thirdPartyBookable = thirdPartyBookable;
    }

    public String getPractitionerRole() {
        return practitionerRole;
    }

    public void setPractitionerRole(String practitionerRole) {
        this.practitionerRole = practitionerRole == null ? "" : practitionerRole;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes == null ? "" : notes;
    }
}
