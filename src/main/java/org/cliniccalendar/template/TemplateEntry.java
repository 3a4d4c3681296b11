package org.cliniccalendar.template;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * A line of the list of templates (features J18).
 *
 * @param colour name of a header colour
 * @param owner name of its clinician, empty for a practice template
 * @param clinic empty if that is left open
 * @param room empty if that is left open
 * @param start on the clinic's clock
 * @param types how many appointment types sessions made from it accept
 * @param used how many sessions were made from it; one that was changed from a date on counts once
 * @param mayChange whether the user may change and delete it
 */
public record TemplateEntry(
        long id,
        TemplateKind kind,
        String name,
        String colour,
        String owner,
        String clinic,
        String room,
        boolean remote,
        LocalTime start,
        LocalTime end,
        String rule,
        int types,
        int used,
        boolean mayChange)
        implements Serializable {}
