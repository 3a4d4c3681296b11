package org.cliniccalendar.setup;

import org.cliniccalendar.time.Refusal;

/** Something cannot be set up as asked; the key says why, in this feature's bundle. */
public final class SetupRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * @param key of the sentence
     * @param arguments what the sentence names
     */
    public SetupRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
