package org.cliniccalendar.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cliniccalendar.identity.Access;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.LoginService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** The login page, and logout from every page. */
@Named
@RequestScoped
public class LoginView {
    @EJB
    private LoginService logins;

    @Inject
    private ClientAddress address;

    @Inject
    private CurrentUser user;

    @Inject
    private Access access;

    @Inject
    private Messages messages;

    private String username;
    private String password;
    private String to;

    /** Someone who is logged in already goes on to where he wanted. */
    public void load() throws IOException {
        if (user.isLoggedIn()) {
            goOn();
        }
    }

    /** Logs in under another session id than before, so that nobody knows it who prepared the browser. */
    public void login() throws IOException {
        HttpServletRequest request = request();
        try {
            var caller = logins.login(username, password, address.of(request));
            request.getSession(true);
            request.changeSessionId();
            request.getSession().setAttribute(ClinicAuthentication.LOGIN, caller);
            goOn();
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    /** Ends the login and everything kept with it. */
    public void logout() throws IOException {
        logins.logout();
        external().invalidateSession();
        external().redirect(external().getRequestContextPath() + "/login");
    }

    private void goOn() throws IOException {
        boolean known = LocalPath.isLocal(to) && access.exists(to.replaceFirst("[?#].*", ""));
        external().redirect(external().getRequestContextPath() + (known ? to : "/home"));
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
