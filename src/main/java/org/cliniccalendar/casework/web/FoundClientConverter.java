package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;
import org.cliniccalendar.booking.ClientSearchService;
import org.cliniccalendar.directory.FoundClient;

/** A client chosen while typing, by key: one that the search finds for the user, or that the form holds already. */
@Named
@RequestScoped
public class FoundClientConverter implements Converter<FoundClient> {
    @EJB
    private ClientSearchService clients;

    @Override
    public FoundClient getAsObject(FacesContext context, UIComponent component, String key) {
        if (key == null || !key.matches("\\d{1,18}")) {
            return null;
        }
        long id = Long.parseLong(key);
        return component instanceof ValueHolder field
                        && field.getValue() instanceof FoundClient chosen
                        && chosen.id() == id
                ? chosen
                : clients.byId(id).orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, FoundClient client) {
        return client == null ? "" : String.valueOf(client.id());
    }
}
