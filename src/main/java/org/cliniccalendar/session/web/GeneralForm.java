package org.cliniccalendar.session.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.cliniccalendar.template.SessionOutline;

/** Whose a session is, where, and what it is called: the tab General (features J5, V3 to V7). */
public class GeneralForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String description = "";
    private Long clinicId;
    private Long roomId;
    private Long clinicianId;
    private boolean remote;
    private Long sessionTypeId;
    private String colour = SessionOutline.NEUTRAL;

    void take(Long clinic, Long room, Long clinician, SessionOutline outline) {
        clinicId = clinic;
        roomId = room;
        clinicianId = clinician;
        name = outline.name();
        description = outline.description();
        remote = outline.remote();
        sessionTypeId = outline.sessionTypeId();
        colour = outline.colour();
    }

    List<Object> state() {
        return Arrays.asList(name, description, clinicId, room(), clinicianId, remote, sessionTypeId, colour);
    }

    /** The room, unless people meet by telephone or video. */
    Long room() {
        return remote ? null : roomId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description == null ? "" : description;
    }

    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public Long getRoomId() {
        return roomId;
    }

    public void setRoomId(Long roomId) {
        this.roomId = roomId;
    }

    public Long getClinicianId() {
        return clinicianId;
    }

    public void setClinicianId(Long clinicianId) {
        this.clinicianId = clinicianId;
    }

    public boolean isRemote() {
        return remote;
    }

    public void setRemote(boolean remote) {
        this.remote = remote;
    }

    public Long getSessionTypeId() {
        return sessionTypeId;
    }

    public void setSessionTypeId(Long sessionTypeId) {
        this.sessionTypeId = sessionTypeId;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }
}
