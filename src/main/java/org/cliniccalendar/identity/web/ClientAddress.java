package org.cliniccalendar.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Only an address listed in {@code clinic.proxies} (comma-separated) is believed when it says
 * for whom it asks; otherwise anybody could guess passwords under invented addresses.
 */
@ApplicationScoped
public class ClientAddress {
    private final Set<String> proxies;

    protected ClientAddress() {
        this(Optional.empty());
    }

    @Inject
    ClientAddress(@ConfigProperty(name = "clinic.proxies") Optional<String> proxies) {
        this.proxies = Set.copyOf(addresses(proxies.orElse("")));
    }

    /** The address that asks. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** The last address in the chain that is not one of our proxies: those before it are hearsay. */
    String of(String neighbour, String forwardedFor) {
        if (forwardedFor == null || !proxies.contains(neighbour)) {
            return neighbour;
        }
        List<String> chain = addresses(forwardedFor);
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (!proxies.contains(chain.get(i))) {
                return chain.get(i);
            }
        }
        return neighbour;
    }

    private static List<String> addresses(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .distinct()
                .toList();
    }
}
