package org.cliniccalendar.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cliniccalendar.identity.Caller;
import org.cliniccalendar.identity.LoginService;
import org.cliniccalendar.identity.TokenService;

/**
 * Tells the server on each request who calls. Pages go by the login kept in the HTTP session, which any node can read;
 * the API goes by a bearer token (RFC 6750) and nothing else, so that no other site can make a browser call it.
 */
@ApplicationScoped
public class ClinicAuthentication implements HttpAuthenticationMechanism {
    static final String LOGIN = Caller.class.getName();
    private static final String BEARER = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Clinic Calendar\"";

    @EJB
    private LoginService logins;

    @EJB
    private TokenService tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = LocalPath.of(request);
        if (LocalPath.isResource(path)) {
            return context.doNothing();
        }
        return LocalPath.isForServices(path) ? admitService(request, response, context) : resumeLogin(request, context);
    }

    private AuthenticationStatus resumeLogin(HttpServletRequest request, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        Caller kept = session == null ? null : (Caller) session.getAttribute(LOGIN);
        if (kept == null) {
            logins.resumeNobody();
            return context.doNothing();
        }
        if (!logins.resume(kept)) {
            session.invalidate();
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(kept.username(), kept.groups());
    }

    private AuthenticationStatus admitService(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return challenge(response, context, CHALLENGE, "This address needs an API token.");
        }
        Optional<Caller> service =
                tokens.admit(header.substring(BEARER.length()).strip());
        if (service.isEmpty()) {
            String challenge = CHALLENGE + ", error=\"invalid_token\"";
            return challenge(response, context, challenge, "The API token is unknown or was revoked.");
        }
        return context.notifyContainerAboutLogin(
                service.get().username(), service.get().groups());
    }

    /** Answers with a problem document (RFC 9457). */
    private static AuthenticationStatus challenge(
            HttpServletResponse response, HttpMessageContext context, String challenge, String title) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", challenge);
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getWriter().write("{\"status\":401,\"title\":\"" + title + "\"}");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
