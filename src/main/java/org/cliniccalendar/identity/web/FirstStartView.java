package org.cliniccalendar.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cliniccalendar.identity.SetupService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Makes the first administrator of a new system; afterwards the page leads to the login. */
@Named
@RequestScoped
public class FirstStartView {
    private static final String LOGIN = "/login?faces-redirect=true";

    @EJB
    private SetupService setup;

    @Inject
    private Messages messages;

    private String secret;
    private String username;
    private String displayName;
    private String password;

    public String load() {
        return setup.isOpen() ? null : LOGIN;
    }

    public String make() {
        try {
            setup.makeAdministrator(secret, username, displayName, password);
            return LOGIN;
        } catch (Refusal refused) {
            messages.refused(refused);
            return null;
        }
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
