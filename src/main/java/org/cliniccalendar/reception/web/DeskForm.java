package org.cliniccalendar.reception.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cliniccalendar.directory.web.ClientForm;
import org.cliniccalendar.reception.DeskOrder;

/** What is typed into the panel that books. */
public class DeskForm extends ClientForm {
    private static final long serialVersionUID = 1L;

    private final String requestKey = UUID.randomUUID().toString();
    private Long typeId;
    private String claim;
    private String reason;

    /** @param holds by which the user holds some of the slots */
    DeskOrder order(List<Long> slots, Map<Long, String> holds) {
        return new DeskOrder(slots, holds, typeId, who(), claim == null ? "" : claim.strip(), requestKey);
    }

    DeskOrder.Who who() {
        return isNewClient()
                ? new DeskOrder.Who(
                        null,
                        getGivenName(),
                        getFamilyName(),
                        getDateOfBirth(),
                        Optional.ofNullable(getEmail()),
                        Optional.ofNullable(getPhone()))
                : DeskOrder.Who.registered(getClient().id());
    }

    public Long getTypeId() {
        return typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
