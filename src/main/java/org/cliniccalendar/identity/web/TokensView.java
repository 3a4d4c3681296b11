package org.cliniccalendar.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.identity.TokenRow;
import org.cliniccalendar.identity.TokenService;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.Messages;

/** Service accounts and their API tokens; a new token is shown until the page is left, and never again. */
@Named
@ViewScoped
public class TokensView implements Serializable {
    @EJB
    private TokenService service;

    @Inject
    private Messages messages;

    private List<TokenRow> tokens;
    private String name;
    private String made;
    private String madeFor;

    @PostConstruct
    void load() {
        tokens = service.tokens();
    }

    public void create() {
        try {
            made = service.create(name);
            madeFor = name;
            name = null;
            load();
        } catch (Refusal refused) {
            messages.refused(refused);
        }
    }

    public void revoke(TokenRow token) {
        try {
            service.revoke(token.id());
            made = null;
            messages.done("org.cliniccalendar.identity.messages", "tokens.revoked.done", token.name());
        } catch (Refusal refused) {
            messages.refused(refused);
        }
        load();
    }

    public List<TokenRow> getTokens() {
        return tokens;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The token just made, or null. */
    public String getMade() {
        return made;
    }

    public String getMadeFor() {
        return madeFor;
    }
}
