package org.cliniccalendar.requests;

import org.cliniccalendar.time.Refusal;

/** A task cannot be answered as asked: somebody was faster, or it is not the caller's. */
public final class RequestRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    RequestRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
