package org.cliniccalendar.messaging.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cliniccalendar.messaging.MessageEntry;
import org.cliniccalendar.messaging.MessageListService;
import org.cliniccalendar.messaging.MessageStatus;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The messages in one state, or all of them, read a page at a time. */
class MessageLines extends LazyDataModel<MessageEntry> {
    private final MessageListService messages;
    private MessageStatus only;

    MessageLines(MessageListService messages) {
        this.messages = messages;
    }

    /** Shows messages in one state from now on; in every state if it is null. */
    void show(MessageStatus status) {
        only = status;
    }

    MessageStatus shown() {
        return only;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return messages.count(states());
    }

    @Override
    public List<MessageEntry> load(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return messages.messages(states(), first, size);
    }

    private Set<MessageStatus> states() {
        return only == null ? EnumSet.allOf(MessageStatus.class) : EnumSet.of(only);
    }
}
