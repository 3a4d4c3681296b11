package org.cliniccalendar.messaging;

/** An attempt to send a message failed. Its text is the mail server's or the network's. */
public class DeliveryFailure extends Exception {
    private static final int BRIEF = 500;

    private final Kind kind;

    DeliveryFailure(Kind kind, Exception cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        this.kind = kind;
    }

    /** The recipient is refused for good, in these words. */
    public static DeliveryFailure refused(String words) {
        return new DeliveryFailure(Kind.REFUSED, new IllegalArgumentException(words));
    }

    /** Whose fault it is, which decides what happens next. */
    enum Kind {
        /** No connection to the mail server, or no login there: the same for every message. */
        UNREACHABLE,
        /** The address is none, or the server refuses it for good. */
        REFUSED,
        /** Anything else; a later attempt may succeed. */
        PASSING
    }

    Kind kind() {
        return kind;
    }

    /** What the list of messages shows, at most 500 characters; the whole is in the log. */
    String brief() {
        String text = getMessage().strip();
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF - 1) + "…";
    }
}
