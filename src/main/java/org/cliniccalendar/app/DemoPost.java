package org.cliniccalendar.app;

import java.time.Instant;
import org.cliniccalendar.messaging.DeliveryFailure;
import org.cliniccalendar.messaging.OutboxMessage;
import org.cliniccalendar.messaging.Postman;

/** How the mails of the demo network's past were received: all were taken, but for one mailbox that is not there any more. */
final class DemoPost implements Postman {
    static final String NOBODY = "anneke.visser@example.org";

    @Override
    public void send(OutboxMessage message, Instant now) throws DeliveryFailure {
        if (message.recipient().equals(NOBODY)) {
            throw DeliveryFailure.refused("550 5.1.1 <" + NOBODY + ">: there is no such mailbox here");
        }
    }
}
