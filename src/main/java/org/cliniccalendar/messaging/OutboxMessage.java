package org.cliniccalendar.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that must be told to one recipient by e-mail.
 *
 * <p>It is written in the transaction of the change it tells of, so that neither exists without the other, and is then
 * {@code PENDING}. From the moment it is due any node may take it, holding a lock on its row while it speaks with the mail
 * server. When the server has taken the message it is {@code SENT}. When an attempt fails it stays {@code PENDING} until
 * its next attempt, see {@link RetryPolicy}, or is {@code DEAD}: an administrator then sees it and may have it sent again.
 * When its use has passed before it could be sent it is {@code EXPIRED}; when what it is about changed it is
 * {@code WITHDRAWN}, and nobody hears of it.
 *
 * <p>{@code dueAt} says when it ought to be sent and never moves, so that lateness can be measured; {@code nextAttemptAt}
 * moves. The identifier goes into the mail's {@code Message-ID}: should a node die between the server's yes and its own
 * commit, the second copy can be known as one.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    @Column(name = "message_id")
    private String messageId;

    private String kind;
    private String about;
    private String recipient;
    private String subject;
    private String body;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "useless_at")
    private Instant uselessAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Enumerated(EnumType.STRING)
    private MessageStatus status;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private int version;

    protected OutboxMessage() {}

    OutboxMessage(Draft draft, Instant now) {
        messageId = UUID.randomUUID().toString();
        kind = draft.kind();
        about = draft.about();
        recipient = draft.recipient();
        subject = draft.subject();
        body = draft.body();
        dueAt = draft.dueAt();
        uselessAt = draft.uselessAt();
        nextAttemptAt = dueAt;
        status = MessageStatus.PENDING;
        createdAt = now;
    }

    /** Whether telling it at this moment would be of no use any more. */
    boolean isUselessAt(Instant now) {
        return !now.isBefore(uselessAt);
    }

    void sent(Instant now) {
        attempts++;
        lastError = null;
        settle(MessageStatus.SENT, now);
    }

    void expired(Instant now) {
        settle(MessageStatus.EXPIRED, now);
    }

    /** An attempt failed; the policy decides whether there is another one. */
    void failed(DeliveryFailure failure, Instant now) {
        attempts++;
        lastError = failure.brief();
        RetryPolicy.nextAttempt(failure.kind(), attempts, now)
                .ifPresentOrElse(next -> nextAttemptAt = next, () -> settle(MessageStatus.DEAD, now));
    }

    /** Begins anew after it was given up. */
    void revive(Instant now) {
        require(MessageStatus.DEAD);
        status = MessageStatus.PENDING;
        settledAt = null;
        attempts = 0;
        nextAttemptAt = now;
    }

    private void settle(MessageStatus end, Instant now) {
        require(MessageStatus.PENDING);
        status = end;
        settledAt = now;
    }

    private void require(MessageStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("Message " + messageId + " is " + status + ", not " + expected);
        }
    }

    String messageId() {
        return messageId;
    }

    String kind() {
        return kind;
    }

    String about() {
        return about;
    }

    /** One e-mail address. */
    public String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    Instant createdAt() {
        return createdAt;
    }

    MessageStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /**
     * A message before it is posted. Over-long text is refused, never cut.
     *
     * @param kind what it tells, as a code such as {@code appointment-confirmation}, at most 40 characters
     * @param about what it is about, such as {@code appointment:K7MT4R}, at most 80 characters; for {@link OutboxService#withdraw}
     * @param recipient one e-mail address, at most 254 characters; one that no mail can be sent to ends as {@code DEAD}
     * @param subject one line of at most 200 characters
     * @param body plain text
     * @param dueAt not to be sent before
     * @param uselessAt not to be sent from then on; later than {@code dueAt}
     */
    public record Draft(
            String kind,
            String about,
            String recipient,
            String subject,
            String body,
            Instant dueAt,
            Instant uselessAt) {
        /** @throws IllegalArgumentException if a text is too long or empty, or has line breaks where there is one line */
        public Draft {
            line("kind", kind, 40);
            line("about", about, 80);
            line("recipient", recipient, 254);
            line("subject", subject, 200);
            Objects.requireNonNull(body, "body");
            if (!uselessAt.isAfter(dueAt)) {
                throw new IllegalArgumentException("A message due at " + dueAt + " is useless from " + uselessAt);
            }
        }

        private static void line(String name, String text, int limit) {
            if (text.isBlank() || text.length() > limit || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "The " + name + " of a message is one line of 1 to " + limit + " characters");
            }
        }
    }
}
