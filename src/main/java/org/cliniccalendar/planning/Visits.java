package org.cliniccalendar.planning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Several requests may be for one visit: the visit ends with the last of them, and its client hears of that once. */
final class Visits {
    private Visits() {}

    /**
     * Of appointments that lose their time, the requests with which no visit ends, as somebody else is asked still. If nobody
     * is, the visit ends with whoever was asked first.
     *
     * @param staying what the change leaves
     */
    static Set<BookedAppointment> released(
            Collection<BookedAppointment> losing, Collection<BookedAppointment> staying) {
        Set<Long> accounted = staying.stream()
                .map(BookedAppointment::visit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<BookedAppointment> requests = losing.stream()
                .filter(appointment -> appointment.visit() != null)
                .sorted(Comparator.comparing(BookedAppointment::id))
                .toList();
        return requests.stream()
                .filter(request -> request.askedElsewhere() || !accounted.add(request.visit()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
