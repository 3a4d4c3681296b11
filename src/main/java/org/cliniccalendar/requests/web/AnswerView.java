package org.cliniccalendar.requests.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.cliniccalendar.identity.web.ClientAddress;
import org.cliniccalendar.requests.AnswerLinkService;
import org.cliniccalendar.requests.RequestFacts;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;

/** The clinician's answer by the link of a mail. Opening the page changes nothing. */
@Named
@ViewScoped
public class AnswerView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient AnswerLinkService links;

    @Inject
    private transient ClientAddress address;

    private String token;
    private RequestFacts request;
    private String useless;
    private Said said = Said.NOTHING;
    private String reason;

    public void load() {
        tried(() -> request = links.find(token, from()));
    }

    public void confirm() {
        tried(() -> {
            links.confirm(token, from());
            said = Said.YES;
        });
    }

    public void decline() {
        tried(() -> {
            links.decline(token, from(), reason);
            said = Said.NO;
        });
    }

    private void tried(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            useless = refusal.inWords(DateWords.LOCALE);
        }
    }

    private String from() {
        return address.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    public RequestFacts getRequest() {
        return request;
    }

    /** Why the link cannot be used; null while it can. */
    public String getUseless() {
        return useless;
    }

    public Said getSaid() {
        return said;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
