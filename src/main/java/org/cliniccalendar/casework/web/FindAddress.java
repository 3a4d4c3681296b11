package org.cliniccalendar.casework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** The address under which a search is found again as it stands, with the inquiry it is for and the time that is held. */
@Named
@RequestScoped
public class FindAddress {
    @Inject
    private FindView find;

    @Inject
    private HeldTimeView held;

    @Inject
    private InquiryCaseView inquiry;

    @Inject
    private ExternalContext context;

    /** Begins with what the address says. A time that is not held any more is passed over. */
    public void read() {
        Map<String, String> address = context.getRequestParameterMap();
        CriteriaAddress.read(address, find.getCriteria());
        find.load();
        inquiry.load();
        held.resume(address.get("hold"));
    }

    /** Path and query within the server. */
    public String getPath() {
        Map<String, Object> beside = new LinkedHashMap<>();
        beside.put("inquiry", inquiry.getId());
        beside.put("hold", held.getHeld() == null ? null : held.getHeld().ref());
        return context.getRequestContextPath() + CriteriaAddress.of(find.getCriteria(), beside);
    }
}
