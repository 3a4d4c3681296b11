package org.cliniccalendar.booking;

/** A request came under the key of another one that says something else. */
public final class KeyUsed extends AppointmentRefused {
    private static final long serialVersionUID = 1L;

    KeyUsed() {
        super("refused.keyUsed");
    }
}
