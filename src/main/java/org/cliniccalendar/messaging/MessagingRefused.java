package org.cliniccalendar.messaging;

import org.cliniccalendar.time.Refusal;

/** The outbox does not do what was asked; the key says why, in this feature's bundle. */
public final class MessagingRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    MessagingRefused(String key) {
        super(key);
    }
}
