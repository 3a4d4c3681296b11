package org.cliniccalendar.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Who sees and changes which template (features J13 to J20). Nothing is committed. */
@ExtendWith(ArquillianExtension.class)
class TemplateServiceIT {
    private static final long CLINIC = 8_200_001;
    private static final long ANN = 8_200_002;
    private static final long BEN = 8_200_003;

    @Inject
    private CurrentUser user;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private TemplateService templates;

    @BeforeEach
    void aClinicWithTwoClinicians() throws Exception {
        transaction.begin();
        run("INSERT INTO clinic (id, code, name, zone) VALUES (%d, 'tpl', 'Template clinic', 'Europe/London')", CLINIC);
        for (long clinician : List.of(ANN, BEN)) {
            run(
                    "INSERT INTO clinician (id, code, given_name, family_name, role, specialty)"
                            + " VALUES (%1$d, 'tpl-%1$d', 'Given', 'Family', 'Doctor', 'None')",
                    clinician);
        }
        templates = new Unmanaged<>(TemplateService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
    }

    @AfterEach
    void forgetIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void aPersonalTemplateIsListedToItsOwnerAlone() {
        Impersonation.asClinician(user, ANN);
        templates.create(personal(ANN, "Ann's morning"));
        assertEquals(List.of("Ann's morning"), names("ann's"));

        Impersonation.asClinician(user, BEN);
        assertEquals(List.of(), names("ann's"));
        Impersonation.asAdministrator(user);
        assertEquals(List.of(), names("ann's"));
    }

    @Test
    void j15APersonalTemplateIsNotThereForWhoeverGuessesItsKey() {
        Impersonation.asClinician(user, ANN);
        long id = templates.create(personal(ANN, "Ann's morning"));

        Impersonation.asClinician(user, BEN);
        refused("refused.missing", () -> templates.get(id));
        refused("refused.missing", () -> templates.change(id, 1, personal(BEN, "Ben's now")));
        refused("refused.missing", () -> templates.delete(id));
        Impersonation.asAdministrator(user);
        refused("refused.missing", () -> templates.get(id));
        refused("refused.missing", () -> templates.delete(id));
        refused("refused.missing", () -> templates.get(Long.MAX_VALUE));
    }

    @Test
    void nobodyMakesATemplateForSomebodyElse() {
        Impersonation.asClinician(user, BEN);
        refused("refused.notYours", () -> templates.create(personal(ANN, "For Ann")));
    }

    @Test
    void aPracticeTemplateIsUsedByAllAndChangedByManagersOnly() {
        Impersonation.asManagerAt(user, CLINIC);
        long id = templates.create(practice("Shared"));
        assertEquals(
                List.of(true),
                templates.find("shared").stream().map(TemplateEntry::mayChange).toList());

        Impersonation.asClinician(user, ANN);
        assertEquals("Shared", templates.get(id).plan().outline().name());
        assertEquals(
                List.of(false),
                templates.find("shared").stream().map(TemplateEntry::mayChange).toList());
        refused("refused.notYours", () -> templates.delete(id));
        Impersonation.asManagerAt(user, CLINIC + 1);
        refused("refused.missing", () -> templates.get(id));
    }

    @Test
    void aNameIsTakenOncePerOwner() {
        Impersonation.asClinician(user, ANN);
        templates.create(personal(ANN, "Morning"));
        Impersonation.asClinician(user, BEN);
        templates.create(personal(BEN, "Morning"));
        refused("refused.nameTaken", () -> templates.create(personal(BEN, "morning")));
    }

    @Test
    void aStaleChangeIsRefused() {
        Impersonation.asClinician(user, ANN);
        long id = templates.create(personal(ANN, "Morning"));
        templates.change(id, templates.get(id).version(), personal(ANN, "Evening"));
        refused("refused.stale", () -> templates.change(id, 0, personal(ANN, "Night")));
    }

    @Test
    void aTemplateIsFoundByNameAndLocation() {
        Impersonation.asAdministrator(user);
        templates.create(practice("Shared"));

        assertEquals(List.of("Shared"), names("SHARE"));
        assertEquals(List.of("Shared"), names("template clinic"));
        assertEquals(List.of(), names("nowhere"));
    }

    private List<String> names(String text) {
        return templates.find(text).stream().map(TemplateEntry::name).toList();
    }

    private static void refused(String key, Executable attempt) {
        assertEquals(key, assertThrows(TemplateRefused.class, attempt).key());
    }

    private static TemplatePlan personal(long ownerId, String name) {
        return new TemplatePlan(TemplateKind.PERSONAL, ownerId, null, null, outline(name));
    }

    private static TemplatePlan practice(String name) {
        return new TemplatePlan(TemplateKind.PRACTICE, null, CLINIC, null, outline(name));
    }

    private static SessionOutline outline(String name) {
        return SessionOutline.plain(
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        "",
                        SlotPattern.ofEqualUnits(null, 10, 180),
                        Set.of(),
                        Level.AVAILABLE,
                        TypedBy.OPERATOR)
                .named(name);
    }

    private void run(String statement, Object... arguments) {
        em.createNativeQuery(statement.formatted(arguments)).executeUpdate();
    }
}
