package org.cliniccalendar.messaging;

import org.cliniccalendar.time.Refusal;

/** What the outbox refuses. */
public class MessagingRefusal extends Refusal {
    MessagingRefusal(String key) {
        super(key);
    }
}
