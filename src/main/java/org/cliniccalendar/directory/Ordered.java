package org.cliniccalendar.directory;

/**
 * A row of a list that people put in order themselves.
 *
 * @param <E> what is written down about it
 */
public interface Ordered<E extends Named> {
    /** Its key. */
    long getId();

    /** Counts its changes; whoever changes it has to have seen the last one. */
    int getVersion();

    /** What is written down about it. */
    E entry();

    /** Replaces what is written down about it. */
    void describe(E entry);

    /** Puts it at a place of the list, 0 for the first. */
    void moveTo(int place);
}
