package org.cliniccalendar.messaging.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cliniccalendar.messaging.MessageEntry;
import org.cliniccalendar.messaging.MessageListService;
import org.cliniccalendar.messaging.MessageStatus;
import org.cliniccalendar.messaging.OutboxService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;
import org.primefaces.model.LazyDataModel;

/** What was told to whom, what waits, and what could not be told. */
@Named
@ViewScoped
public class MessagesView implements Serializable {
    private static final String BUNDLE = "org.cliniccalendar.messaging.messages";
    private static final int LATE_MINUTES = 5;

    @EJB
    private MessageListService messages;

    @EJB
    private OutboxService outbox;

    @Inject
    private Messages says;

    private MessageLines lines;
    private long lagMinutes;

    @PostConstruct
    void load() {
        lines = new MessageLines(messages);
        lagMinutes = messages.lag().toMinutes();
    }

    /** Has a message sent again that was given up. */
    public void sendAgain(MessageEntry entry) {
        try {
            outbox.sendAgain(entry.id());
            says.done(BUNDLE, "sendAgain.done", entry.recipient());
        } catch (Refusal refused) {
            says.refused(refused);
        }
    }

    /** How a state looks and reads; icons are PrimeIcons. */
    public StatusLook look(MessageStatus status) {
        return StatusLook.of(status);
    }

    public LazyDataModel<MessageEntry> getLines() {
        return lines;
    }

    public MessageStatus[] getStatuses() {
        return MessageStatus.values();
    }

    public MessageStatus getStatus() {
        return lines.shown();
    }

    public void setStatus(MessageStatus status) {
        lines.show(status);
    }

    public boolean isMailSetUp() {
        return messages.isMailSetUp();
    }

    public boolean isLate() {
        return lagMinutes >= LATE_MINUTES;
    }

    public long getLagMinutes() {
        return lagMinutes;
    }
}
