package org.cliniccalendar.planning.web;

import java.io.Serializable;
import java.util.Set;
import org.cliniccalendar.planning.SessionSearch;
import org.cliniccalendar.session.SessionStatus;

/** The filters above the list of sessions (features J12). */
public class SessionFilters implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Chosen location of sessions by telephone or video; others are {@code clinic:} or {@code room:} and a key. */
    static final String REMOTE = "remote";

    private static final String CLINIC = "clinic:";
    private static final String ROOM = "room:";

    private String name = "";
    private Long clinicianId;
    private String place = "";
    private SessionStatus status;

    /** What to look for at these clinics. */
    SessionSearch search(Set<Long> clinicIds) {
        return new SessionSearch(
                place.startsWith(CLINIC) ? Set.of(key(CLINIC)) : clinicIds,
                name,
                clinicianId,
                place.startsWith(ROOM) ? key(ROOM) : null,
                place.equals(REMOTE),
                status);
    }

    private Long key(String kind) {
        return Long.valueOf(place.substring(kind.length()));
    }

    /** Whether anything is filtered away. */
    public boolean isSet() {
        return !name.isBlank() || clinicianId != null || !place.isEmpty() || status != null;
    }

    /** Shows everything again. */
    void clear() {
        name = "";
        clinicianId = null;
        place = "";
        status = null;
    }

    static String clinic(long id) {
        return CLINIC + id;
    }

    static String room(long id) {
        return ROOM + id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public Long getClinicianId() {
        return clinicianId;
    }

    public void setClinicianId(Long clinicianId) {
        this.clinicianId = clinicianId;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place == null ? "" : place;
    }

    public SessionStatus getStatus() {
        return status;
    }

    public void setStatus(SessionStatus status) {
        this.status = status;
    }
}
