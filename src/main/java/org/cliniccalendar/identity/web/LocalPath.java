package org.cliniccalendar.identity.web;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses inside the application, without its context path, decoded and without path parameters. */
final class LocalPath {
    private LocalPath() {}

    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Style sheets, scripts and icons: the same for everybody. */
    static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/faces/jakarta.faces.resource/");
    }

    private static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Health checks, open to whoever watches the node. */
    private static boolean isHealth(String path) {
        return path.equals("/health") || path.startsWith("/health/");
    }

    /** What only services with a token may ask: the API, its description, and the figures of the node. */
    static boolean isForServices(String path) {
        return isApi(path) || path.equals("/metrics") || path.startsWith("/metrics/") || path.startsWith("/openapi");
    }

    /** Channels of pages, each opened by the key that the page was given; nothing personal is sent on them. */
    private static boolean isChannel(String path) {
        return path.startsWith("/jakarta.faces.push/");
    }

    /** Whether a place is no page: open to everybody, or guarded by its token. */
    static boolean guardsItself(String path) {
        return isResource(path) || isChannel(path) || isHealth(path) || isForServices(path);
    }

    /** Whether an address that came with a request leads to a place in this application and nowhere else. */
    static boolean isLocal(String address) {
        return address != null && address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
    }
}
