package org.cliniccalendar.reception;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.identity.CurrentUser;

/** The user's own saved views of the Reception View. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR})
public class SavedViewService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    /** By name. */
    public List<SavedView> own() {
        return em.createQuery(
                        "SELECT v FROM SavedView v WHERE LOWER(v.account) = :account ORDER BY LOWER(v.name)",
                        SavedView.class)
                .setParameter("account", account())
                .getResultList();
    }

    /** Keeps the columns under the name, instead of what was kept under it before. */
    public long save(String name, DayFilter filter) {
        SavedView view = own().stream()
                .filter(kept -> kept.getName().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> new SavedView(user.username(), name.strip(), filter));
        view.keep(filter);
        em.persist(view);
        em.flush();
        return view.getId();
    }

    /** Forgets one of the user's own views; another's is left alone. */
    public void forget(long id) {
        own().stream().filter(view -> view.getId() == id).forEach(em::remove);
    }

    private String account() {
        return user.username().toLowerCase(Locale.ROOT);
    }
}
