package org.cliniccalendar.requests;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * A line of the page of requests.
 *
 * @param claim reference of the case; empty if there is none
 * @param wish what is looked for; empty for a request
 * @param askedBy the name of whoever asked
 * @param owner who has taken it on, or null
 * @param held the time that is held; null for an inquiry
 * @param answer how it ended; null while it is open
 * @param proposals other times that were proposed
 * @param answerable whether the user may say yes or no
 */
public record WaitingTask(
        long id,
        Task.Kind kind,
        Instant deadline,
        AnswerGroup askedGroup,
        PersonName client,
        String claim,
        String wish,
        String appointmentType,
        long appointmentTypeId,
        Long clinicId,
        String clinic,
        ZoneId zone,
        String askedBy,
        Instant askedAt,
        Owner owner,
        Held held,
        Answer answer,
        List<Proposal> proposals,
        boolean answerable)
        implements Serializable {

    /**
     * The time that waits for a yes.
     *
     * @param during half-open
     * @param version of the appointment, by which a stale answer is noticed
     * @param others how many more clinicians are asked for the same visit
     */
    public record Held(String ref, int version, Interval during, Long clinicianId, PersonName clinician, long others)
            implements Serializable {}

    /** Whoever takes care of it. */
    public record Owner(String username, String name) implements Serializable {}

    /**
     * Who answered, when, and why.
     *
     * @param ref of the appointment that an inquiry led to, or null
     */
    public record Answer(Outcome outcome, String by, Instant at, String note, String ref) implements Serializable {}

    /** Another time that could be had instead; it may have been taken since. */
    public record Proposal(long slotId, Instant start, PersonName clinician) implements Serializable {}
}
