package org.cliniccalendar.template;

import org.cliniccalendar.time.Refusal;

/** A template cannot be kept as it is, or is not there for this user; the key says why, in this feature's bundle. */
public final class TemplateRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    TemplateRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
