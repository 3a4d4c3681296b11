package org.cliniccalendar.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.cliniccalendar.template.PatternSlot;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;

/**
 * A session as planned, in the wall-clock time of its clinic, before anything is published.
 *
 * @param code name towards other systems, for sessions that are imported
 * @param roomId a room of the clinic; null if the session is remote or its place is not known yet
 * @param clinicianId null for a session of the clinic itself (features V1)
 * @param firstDate from which the rule counts
 * @param chosen what was chosen date by date beside the rule
 * @param templateId the template it was made from, if any
 */
public record SessionPlan(
        Optional<String> code,
        long clinicId,
        Long roomId,
        Long clinicianId,
        LocalDate firstDate,
        ChosenDates chosen,
        Optional<Long> templateId,
        SessionOutline outline) {

    /** A plan made from nothing, without chosen dates. */
    public SessionPlan(long clinicId, Long roomId, Long clinicianId, LocalDate firstDate, SessionOutline outline) {
        this(Optional.empty(), clinicId, roomId, clinicianId, firstDate, ChosenDates.NONE, Optional.empty(), outline);
    }

    /**
     * Refuses what can never be published, whatever else is in the calendar.
     *
     * @throws SessionRefused naming the first thing that is wrong
     */
    void check() {
        checkTimes();
        if (outline.appointmentTypeIds().isEmpty()) {
            throw new SessionRefused("refused.noAppointmentType");
        }
        if (outline.thirdPartyBookable() && outline.practitionerRole().isBlank()) {
            throw new SessionRefused("refused.thirdPartyRole");
        }
        if (outline.thirdPartyBookable() && !outline.remote() && roomId == null) {
            throw new SessionRefused("refused.thirdPartyLocation");
        }
    }

    /**
     * Refuses times and slots from which no date can be made, the rest may still be missing.
     *
     * @throws SessionRefused naming the first thing that is wrong
     */
    void checkTimes() {
        if (!outline.end().isAfter(outline.start())) {
            throw new SessionRefused("refused.endsBeforeStart", outline.start());
        }
        if (outline.pattern().slots().isEmpty()) {
            throw new SessionRefused("refused.noSlot");
        }
        if (outline.pattern().minutes() > outline.minutes()) {
            throw new SessionRefused("refused.slotsTooLong", outline.pattern().minutes(), outline.minutes());
        }
    }

    /** The same with sessions on these dates, too, whatever the rule says. */
    public SessionPlan with(Collection<LocalDate> dates) {
        return choosing(firstDate, chosen.with(dates), outline.rule());
    }

    /** The same without sessions on these dates, whatever the rule says. */
    public SessionPlan without(Collection<LocalDate> dates) {
        return choosing(firstDate, chosen.without(dates), outline.rule());
    }

    SessionPlan choosing(LocalDate newFirstDate, ChosenDates newChosen, String newRule) {
        return new SessionPlan(
                code, clinicId, roomId, clinicianId, newFirstDate, newChosen, templateId, outline.repeated(newRule));
    }

    /** The same under another name. */
    public SessionPlan named(String name) {
        return new SessionPlan(code, clinicId, roomId, clinicianId, firstDate, chosen, templateId, outline.named(name));
    }

    /** Whether the other one says the same but for its name and the types of its slots. */
    public boolean offersTheSameAs(SessionPlan other) {
        return bare().equals(other.bare());
    }

    private SessionPlan bare() {
        SlotPattern untyped = new SlotPattern(outline.pattern().slots().stream()
                .map(slot -> new PatternSlot(null, slot.minutes(), slot.capacity()))
                .toList());
        SessionOutline bare = SessionOutline.plain(
                outline.start(),
                outline.end(),
                outline.rule(),
                untyped,
                outline.appointmentTypeIds(),
                outline.level(),
                outline.typedBy());
        return new SessionPlan(code, clinicId, roomId, clinicianId, firstDate, chosen, Optional.empty(), bare);
    }
}
