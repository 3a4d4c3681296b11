package org.cliniccalendar.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import org.cliniccalendar.directory.PersonName;

/**
 * What a clinician offered at a clinic in a week, and what became of it, for the slot types of one reporting category. An
 * appointment is counted where it begins.
 *
 * @param week its Monday
 * @param clinician null in sessions of the clinic's own
 * @param category as the slot types have it; empty for those without one
 * @param slots bookable ones, on dates that take place
 * @param taken of them, those in which somebody has a seat
 * @param appointments that hold time or took place, requests and those who did not attend among them
 * @param missed appointments to which nobody came
 * @param cancelled appointments that were called off or declined
 */
public record CategoryLine(
        LocalDate week,
        String clinic,
        PersonName clinician,
        String category,
        long slots,
        long taken,
        long appointments,
        long missed,
        long cancelled)
        implements Serializable {}
