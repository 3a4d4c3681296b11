package org.cliniccalendar.planning.web;

import java.util.List;
import org.cliniccalendar.planning.TouchedClient;

/** Clients whom no message reaches, as a note lists them. */
public final class Unreachable {
    private Unreachable() {}

    /** The name of each, with the telephone number if there is one. */
    public static List<String> words(List<TouchedClient> clients) {
        return clients.stream()
                .map(client -> client.phone().isEmpty()
                        ? SessionWords.words(
                                "unreachable.nothing", client.name().listed())
                        : SessionWords.words("unreachable.phone", client.name().listed(), client.phone()))
                .toList();
    }
}
