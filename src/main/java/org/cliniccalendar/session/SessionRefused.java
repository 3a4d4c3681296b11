package org.cliniccalendar.session;

import org.cliniccalendar.time.Refusal;

/** A session cannot be published as planned; the key says why, in this feature's bundle. */
public final class SessionRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param key in this feature's bundle */
    public SessionRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
