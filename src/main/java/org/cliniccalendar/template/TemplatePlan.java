package org.cliniccalendar.template;

import org.cliniccalendar.directory.Named;

/**
 * A template as it is edited.
 *
 * @param ownerId the clinician of a personal template, null for any other
 * @param clinicId where sessions made from it take place, or null if that is left open
 * @param roomId a room of that clinic, or null
 */
public record TemplatePlan(TemplateKind kind, Long ownerId, Long clinicId, Long roomId, SessionOutline outline)
        implements Named {
    @Override
    public String name() {
        return outline.name();
    }

    /**
     * Refuses what no session could be made from.
     *
     * @throws TemplateRefused naming the first thing that is wrong
     */
    public void check() {
        if (outline.name().isBlank()) {
            throw new TemplateRefused("refused.noName");
        }
        checkLength("refused.longName", outline.name(), SessionOutline.LONGEST_NAME);
        checkLength("refused.longDescription", outline.description(), SessionOutline.LONGEST_DESCRIPTION);
        checkLength("refused.longNotes", outline.notes(), SessionOutline.LONGEST_NOTES);
        if (!outline.end().isAfter(outline.start())) {
            throw new TemplateRefused("refused.endsBeforeStart", outline.start());
        }
        if (outline.pattern().minutes() > outline.minutes()) {
            throw new TemplateRefused("refused.slotsTooLong", outline.pattern().minutes(), outline.minutes());
        }
        if (outline.thirdPartyBookable() && outline.practitionerRole().isBlank()) {
            throw new TemplateRefused("refused.thirdPartyRole");
        }
        if (outline.thirdPartyBookable() && !outline.remote() && roomId == null) {
            throw new TemplateRefused("refused.thirdPartyLocation");
        }
    }

    private static void checkLength(String key, String text, int longest) {
        if (text.length() > longest) {
            throw new TemplateRefused(key, longest, text.length());
        }
    }
}
