package org.cliniccalendar.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import org.cliniccalendar.audit.AuditKind;
import org.cliniccalendar.audit.AuditLine;
import org.cliniccalendar.web.DateWords;
import org.cliniccalendar.web.Messages;
import org.cliniccalendar.web.Navigation;
import org.cliniccalendar.web.RecordedWords;

/** Entries of the audit trail in words. */
@Named
@ApplicationScoped
public class AuditWords {
    static final String TEXT = "org.cliniccalendar.audit.messages";

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", DateWords.LOCALE);
    private static final String TOKEN = "token:";

    @Inject
    private Navigation navigation;

    /** What was done; each action has its words. */
    public String what(String action) {
        return words("did." + action.replace('.', '_'));
    }

    /** When it was done, to the second: {@code 09:15:02}. */
    public String time(Instant at, ZoneId zone) {
        return SECOND.format(at.atZone(zone));
    }

    /** Who did it: the name of a person or of another system, or that nobody did. */
    public String who(AuditLine line) {
        if (line.actor().startsWith(TOKEN)) {
            return line.actor().substring(TOKEN.length());
        }
        return line.name().isEmpty() ? words("who." + line.actor(), line.actor()) : line.name();
    }

    /** What stands below the name: the login, or what else does things. */
    public String whoElse(AuditLine line) {
        if (line.actor().startsWith(TOKEN)) {
            return words("who.token");
        }
        return line.name().isEmpty() ? "" : line.actor();
    }

    /** The subject by its name, or else by its kind and key. */
    public String about(AuditLine line) {
        return line.about().isEmpty() ? subject(line) : line.about();
    }

    /** What stands below a name: the kind and key that it stands for. */
    public String aboutElse(AuditLine line) {
        return line.about().isEmpty() || line.subjectKind().equals("client") ? "" : subject(line);
    }

    private static String subject(AuditLine line) {
        String kind = words("subject." + line.subjectKind());
        boolean spoken = !line.subjectKey().isEmpty() && line.about().isEmpty()
                || line.subjectKind().equals("appointment")
                || line.subjectKind().equals("case");
        return spoken ? kind + " " + line.subjectKey() : kind;
    }

    /** Facts about it, times in a zone, states in words. */
    public String detail(AuditLine line, Object zone) {
        return RecordedWords.of(line.detail(), zone);
    }

    /** From where: the name of a page, another system, or by itself. */
    public String where(AuditLine line) {
        String page = navigation.text(line.origin());
        if (!page.isEmpty()) {
            return Messages.words(Messages.FRAME, page);
        }
        if (line.origin().isEmpty()) {
            return words("where.system");
        }
        return line.origin().startsWith("/api/")
                ? words("where.api")
                : words("where.page", line.origin().substring(1));
    }

    /** The icon of a kind. */
    public String icon(AuditKind kind) {
        return switch (kind) {
            case SAW -> "eye";
            case REFUSED -> "ban";
            case LOGIN -> "sign-in";
            case TOLD -> "send";
            case CHANGED -> "pencil";
        };
    }

    /** @return the words of a key, or the arguments as they are where there is no such key */
    private static String words(String key, Object... arguments) {
        return ResourceBundle.getBundle(TEXT, DateWords.LOCALE).containsKey(key)
                ? Messages.words(TEXT, key, arguments)
                : arguments.length == 0 ? key : arguments[0].toString();
    }
}
