package org.cliniccalendar.booking;

/** Somebody was faster with what this step is about, so that it has to look again: the door begins it anew. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what was changed meanwhile */
    public Overtaken(String what) {
        super(what);
    }

    /** @param failure by which the database told so */
    public Overtaken(Throwable failure) {
        super(failure);
    }
}
