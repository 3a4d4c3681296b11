package org.cliniccalendar.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cliniccalendar.identity.Access;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Origin;

/** Opens pages to whom the access matrix lists: others log in, or read that the page is closed or is not there. */
@WebFilter("/*")
public class AccessFilter extends HttpFilter {
    @Inject
    private transient Access access;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Origin origin;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = LocalPath.of(request);
        if (LocalPath.guardsItself(path) || access.mayOpen(path)) {
            origin.begin(path);
            chain.doFilter(request, response);
        } else if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + "/home");
        } else if (!access.exists(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (user.isLoggedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            askForLogin(request, response, path);
        }
    }

    private static void askForLogin(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String query = request.getQueryString();
        String wanted = query == null || request.getMethod().equals("POST") ? path : path + "?" + query;
        String login = request.getContextPath() + "/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + login.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(login);
        }
    }
}
