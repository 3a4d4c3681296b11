package org.cliniccalendar.audit.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cliniccalendar.audit.AuditKind;
import org.cliniccalendar.audit.AuditSearch;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/** The filters above the audit trail; at first they show today. */
public class AuditFilters implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No action has such a code. */
    private static final Set<String> NOTHING = Set.of("-");

    private String who = "";
    private String about = "";
    private AuditKind kind;
    private String action = "";
    private Long clinicId;
    private LocalDate from;
    private LocalDate until;

    /** Shows again what it shows at first. */
    void clear(LocalDate today) {
        who = "";
        about = "";
        kind = null;
        action = "";
        clinicId = null;
        from = today;
        until = today;
    }

    /** Whether it shows other entries than all of today. */
    boolean isSet(LocalDate today) {
        return !(who.isBlank() && about.isBlank() && action.isEmpty())
                || kind != null
                || clinicId != null
                || !from.equals(today)
                || !until.equals(today);
    }

    boolean isReversed() {
        return until.isBefore(from);
    }

    /**
     * @param done all actions there are
     * @param now what comes later is not shown, so that pages stay where they are while entries are added
     */
    AuditSearch search(Collection<String> done, ZoneId zone, Instant now) {
        Interval days = WallClock.days(from, until, zone);
        Instant end = days.end().isAfter(now) ? now : days.end();
        return new AuditSearch(
                who,
                about,
                wanted(done),
                clinicId,
                new Interval(
                        days.start(),
                        end.isAfter(days.start()) ? end : days.start().plusMillis(1)));
    }

    private Set<String> wanted(Collection<String> done) {
        if (!action.isEmpty()) {
            return Set.of(action);
        }
        if (kind == null) {
            return Set.of();
        }
        Set<String> ofKind =
                done.stream().filter(one -> AuditKind.of(one) == kind).collect(Collectors.toUnmodifiableSet());
        return ofKind.isEmpty() ? NOTHING : ofKind;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = Objects.toString(who, "");
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = Objects.toString(about, "");
    }

    /** Null for any. */
    public AuditKind getKind() {
        return kind;
    }

    public void setKind(AuditKind kind) {
        this.kind = kind;
    }

    /** The code of the only action to show; empty for any. */
    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = Objects.toString(action, "");
    }

    /** Null for all. */
    public Long getClinicId() {
        return clinicId;
    }

    public void setClinicId(Long clinicId) {
        this.clinicId = clinicId;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
