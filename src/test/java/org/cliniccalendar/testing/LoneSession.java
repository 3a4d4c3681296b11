package org.cliniccalendar.testing;

/**
 * The only session of an {@link OwnClinic}: a clinician, an appointment type of ten minutes and a slot type that no other
 * session has, and a week from now one date from 09:00 to 10:00, six slots long. All of them carry the same code in their
 * names.
 */
public final class LoneSession {
    /** In all names; six characters, none of which a pattern or an address would read otherwise. */
    public final String code;

    public final long clinicId;
    public final long clinicianId;
    public final long typeId;
    public final long slotTypeId;
    public final long sessionId;

    /** As in an address: {@code 2026-12-07}. */
    public final String date;

    public LoneSession(OwnClinic clinic) {
        code = clinic.tag();
        clinicId = clinic.id();
        Person clinician = clinic.clinician("Ida", "N" + code);
        clinicianId = clinician.id();
        typeId = clinic.appointmentType("Type " + code, 10);
        slotTypeId = clinic.slotType("Slots " + code, code.substring(0, 5));
        OwnSession session = clinic.session("S " + code)
                .by(clinician)
                .in("Room " + code)
                .on(clinic.today().plusDays(7))
                .slots(6, 10, slotTypeId)
                .accepting(typeId)
                .typedByOperators()
                .publish();
        sessionId = session.id();
        date = session.first().toString();
    }

    /** The address of the search for its free times. */
    public String find() {
        return "/find?type=" + typeId + "&clinic=" + clinicId + "&from=" + date + "&until=" + date;
    }
}
