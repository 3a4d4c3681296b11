package org.cliniccalendar.session.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Beside which field of the editor a refusal is shown, by its key. Every feature that a host asks uses these keys. */
@RequestScoped
public class RefusalPlaces {
    private static final Map<String, String> FIELD = Map.ofEntries(
            Map.entry("refused.noName", "name"),
            Map.entry("refused.longName", "name"),
            Map.entry("refused.nameTaken", "name"),
            Map.entry("refused.longDescription", "description"),
            Map.entry("refused.longNotes", "notes"),
            Map.entry("refused.thirdPartyLocation", "room"),
            Map.entry("refused.roomClash", "room"),
            Map.entry("refused.roomTaken", "room"),
            Map.entry("refused.roomOfAnotherCentre", "room"),
            Map.entry("refused.roomOfAnotherClinic", "room"),
            Map.entry("refused.colourTaken", "colour"),
            Map.entry("refused.endsBeforeStart", "end"),
            Map.entry("refused.noDate", "firstDate"),
            Map.entry("refused.beforeClinicOpens", "firstDate"),
            Map.entry("refused.afterClinicCloses", "firstDate"),
            Map.entry("refused.clash", "firstDate"),
            Map.entry("refused.clinicianTaken", "firstDate"),
            Map.entry("refused.noSlot", "pattern"),
            Map.entry("refused.pattern", "pattern"),
            Map.entry("refused.slotsTooLong", "pattern"),
            Map.entry("refused.noAppointmentType", "types"),
            Map.entry("refused.thirdPartyRole", "practitionerRole"));

    @Inject
    private Messages messages;

    /**
     * Shows it in the summary, and beside its field if it has one.
     *
     * @param repetition the field that a wrong rule comes from
     */
    void show(Refusal refusal, String repetition) {
        String field = refusal.key().startsWith("rule.") ? repetition : FIELD.get(refusal.key());
        if (field == null) {
            messages.refused(refusal);
        } else {
            messages.refused("edit:" + field, refusal);
        }
    }
}
