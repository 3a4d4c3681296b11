package org.cliniccalendar.directory;

import org.cliniccalendar.time.Refusal;

/** Somebody cannot be registered as said. */
public final class ClientRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    ClientRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
