package org.cliniccalendar.casework;

import org.cliniccalendar.time.Refusal;

/** A case cannot be opened as asked. */
public final class CaseRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    CaseRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
