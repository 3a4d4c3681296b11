package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;
import org.cliniccalendar.directory.ClientSearchService;
import org.cliniccalendar.directory.FoundClient;

/** A client chosen while typing, by key. */
@Named
@RequestScoped
public class FoundClientConverter implements Converter<FoundClient> {
    @EJB
    private ClientSearchService clients;

    @Override
    public FoundClient getAsObject(FacesContext context, UIComponent component, String key) {
        return key == null || !key.matches("\\d{1,18}")
                ? null
                : clients.byId(Long.parseLong(key)).orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, FoundClient client) {
        return client == null ? "" : String.valueOf(client.id());
    }
}
