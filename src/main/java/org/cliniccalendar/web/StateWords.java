package org.cliniccalendar.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the state of an appointment looks and reads: always class, icon and word together. */
public final class StateWords {
    private static final Map<String, String> ICONS = Map.of(
            "HELD", "hourglass",
            "REQUESTED", "question-circle",
            "BOOKED", "check-circle",
            "ARRIVED", "sign-in",
            "IN_PROGRESS", "play-circle",
            "FULFILLED", "flag-fill",
            "NO_SHOW", "user-minus",
            "CANCELLED", "times-circle",
            "DECLINED", "ban",
            "EXPIRED", "history");

    private StateWords() {}

    /** The codes of all states. */
    static Set<String> states() {
        return ICONS.keySet();
    }

    /** The class that sets the colours of a state, for example {@code cc-state-in-progress}. */
    public static String styleClass(Object state) {
        return "cc-state-" + state.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of a state's PrimeIcon, without {@code pi-}. */
    public static String icon(Object state) {
        return ICONS.get(state.toString());
    }

    /** The word that staff and clients read for a state, for example {@code Unconfirmed} for {@code REQUESTED}. */
    public static String word(Object state) {
        return Messages.words(Messages.FRAME, "state." + state);
    }
}
