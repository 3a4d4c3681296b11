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

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether an address that came with a request leads to a place in this application and nowhere else. */
    static boolean isLocal(String address) {
        return address != null && address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
    }
}
