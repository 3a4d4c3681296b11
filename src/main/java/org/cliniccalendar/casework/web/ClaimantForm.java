package org.cliniccalendar.casework.web;

import java.util.Optional;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.directory.web.ClientForm;

/** Who a case is for: somebody who is registered, or who is about to be. */
public class ClaimantForm extends ClientForm {
    private static final long serialVersionUID = 1L;

    /** @param another whether somebody registered with the same name and birthday is known to be somebody else */
    NewCase.Claimant claimant(boolean another) {
        return isNewClient()
                ? new NewCase.Claimant(
                        null,
                        getGivenName(),
                        getFamilyName(),
                        getDateOfBirth(),
                        Optional.ofNullable(getEmail()),
                        Optional.ofNullable(getPhone()),
                        another)
                : NewCase.Claimant.registered(getClient().id());
    }

    /** The name as it is spoken. */
    String name() {
        return isNewClient() ? spoken() : getClient().name().spoken();
    }
}
