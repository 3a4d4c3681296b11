package org.cliniccalendar.session;

import java.util.Set;

/**
 * What a change does to published dates, by their keys; each stands in at most one of the sets, but for the last.
 *
 * @param superseded replaced, or gone
 * @param opened take place, and hold their time if their session is active
 * @param closed offer nothing and hold no time any more
 * @param cancelled do not take place
 * @param modified stay as they are, in spite of the change
 * @param carried go on in the session that continues the changed one
 */
public record DateSteps(
        Set<Long> superseded,
        Set<Long> opened,
        Set<Long> closed,
        Set<Long> cancelled,
        Set<Long> modified,
        Set<Long> carried) {}
