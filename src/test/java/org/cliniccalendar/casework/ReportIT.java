package org.cliniccalendar.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cliniccalendar.audit.AuditEntry;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.booking.CountedStatements;
import org.cliniccalendar.booking.SampleClinic;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Feature K27 below the pages: cases of a clinic of the test's own, looked at and worked on. Nothing is committed. */
@ExtendWith(ArquillianExtension.class)
class ReportIT {
    private static final int SLOTS = 30;
    private static final LocalDate DUE = LocalDate.of(2031, 6, 30);

    @Inject
    private SampleClinic clinic;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @EJB
    private ClaimingService claiming;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private List<Long> slots;
    private ReportService reports;
    private CaseSearchService cases;

    @BeforeEach
    void aClinic() throws Exception {
        transaction.begin();
        slots = new ArrayList<>(clinic.slots(clinic.publish(SLOTS)));
        reports = unguarded(ReportService.class);
        cases = unguarded(CaseSearchService.class);
        Impersonation.asOperatorAt(user, clinic.clinicId());
    }

    @AfterEach
    void forgetIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void whoeverTakesAStepFromAnOldPageIsRefusedAndNothingIsDoneTwice() {
        String reference = open(1);
        int shown = found(reference).version();
        reports.take(reference, shown, ReportStep.RECEIVE_DICTATION, "");
        em.flush();

        CaseRefused refused =
                assertThrows(CaseRefused.class, () -> reports.take(reference, shown, ReportStep.RECEIVE_DICTATION, ""));

        assertEquals("refused.caseChanged", refused.key());
        assertEquals(ReportState.DICTATED, found(reference).report().state());
        assertEquals(1, found(reference).history().size());
    }

    @Test
    void aStepOutOfOrderIsRefusedNamingTheState() {
        String reference = open(1);
        int shown = found(reference).version();

        assertEquals(
                "refused.report.AWAITED",
                assertThrows(CaseRefused.class, () -> reports.take(reference, shown, ReportStep.FINISH, ""))
                        .key());
    }

    @Test
    void theHistoryTellsWhoDidWhatTheLatestFirst() {
        String reference = open(1);
        take(reference, ReportStep.RECEIVE_DICTATION, "");
        take(reference, ReportStep.SEND_DRAFT, "");
        take(reference, ReportStep.RETURN_DRAFT, "The date on page 2");
        reports.entrust(reference, found(reference).version(), new Typist(null, "Typing pool"));

        List<AuditEntry> history = found(reference).history();

        assertEquals(
                List.of("report.ENTRUST", "report.RETURN_DRAFT", "report.SEND_DRAFT", "report.RECEIVE_DICTATION"),
                history.stream().map(AuditEntry::action).toList());
        assertEquals("The date on page 2", history.get(1).detail());
        assertEquals("operator", history.get(1).actor());
        assertEquals("Typing pool", found(reference).report().typist().name());
    }

    @Test
    void anotherClinicsStaffNeitherFindNorChangeACase() {
        String reference = open(1);
        Impersonation.asOperatorAt(user, clinic.clinicId() + 1);

        assertTrue(cases.find(reference).isEmpty());
        assertEquals(0, cases.count(anything()));
        assertEquals(
                "refused.noCase",
                assertThrows(CaseRefused.class, () -> reports.take(reference, 1, ReportStep.RECEIVE_DICTATION, ""))
                        .key());
    }

    @Test
    void somebodyWithAnAccountTypesOnlyIfItIsTheirWork() {
        String reference = open(1);
        int shown = found(reference).version();
        Typist stranger = new Typist("stranger", "Stranger");

        assertEquals(
                "refused.typist",
                assertThrows(CaseRefused.class, () -> reports.entrust(reference, shown, stranger))
                        .key());
    }

    @Test
    void aPageTakesOneStatementAndAnAuditEntryHoweverLongTheListIs() {
        open(3);
        assertStatements(3);
        open(20);
        assertStatements(23);
    }

    @Test
    void casesAreFilteredByStateAndByWhatIsOverdue() {
        String reference = open(3);
        take(reference, ReportStep.RECEIVE_DICTATION, "");
        Set<Long> here = Set.of(clinic.clinicId());

        assertEquals(1, cases.count(new CaseSearch(here, "", true, ReportState.DICTATED, null)));
        assertEquals(2, cases.count(new CaseSearch(here, "", false, ReportState.AWAITED, null)));
        assertEquals(0, cases.count(new CaseSearch(here, "", true, null, DUE)));
        assertEquals(3, cases.count(new CaseSearch(here, "", true, null, DUE.plusDays(1))));
        assertEquals(1, cases.count(new CaseSearch(here, reference.substring(3), true, null, null)));
        assertEquals(3, cases.count(new CaseSearch(here, "hale, ann", true, null, null)));
        assertEquals(3, cases.count(new CaseSearch(here, "northway", true, null, null)));
    }

    private void assertStatements(int lines) {
        CaseSearch all = anything();
        em.flush();
        em.clear();
        try (CountedStatements counted = new CountedStatements()) {
            assertEquals(lines, cases.count(all));
            assertEquals(1, counted.sent().size(), () -> String.join("\n", counted.sent()));
            assertEquals(lines, cases.page(all, CaseOrder.DUE, false, 0, 100).size());
            assertEquals(3, counted.sent().size(), () -> String.join("\n", counted.sent()));
        }
    }

    private CaseSearch anything() {
        return new CaseSearch(Set.of(clinic.clinicId()), "", false, null, null);
    }

    private void take(String reference, ReportStep step, String remark) {
        reports.take(reference, found(reference).version(), step, remark);
        em.flush();
    }

    private CaseDetails found(String reference) {
        em.flush();
        return cases.find(reference).orElseThrow();
    }

    /** Opens so many more cases, each for one client; returns the reference of the last. */
    private String open(int more) {
        String reference = null;
        for (int i = 0; i < more; i++) {
            reference = UUID.randomUUID().toString();
            long client = clinic.client();
            ClinicCase opened = new ClinicCase(reference, client, "booker", clock.instant());
            opened.complete(new CaseTerms("Northway Legal LLP", "Report", DUE));
            em.persist(opened);
            em.flush();
            claiming.claim(new BookingOrder(slots.remove(0), clinic.typeId(), client, opened.getId(), null), "booker");
        }
        return reference;
    }

    private static <S> S unguarded(Class<S> service) {
        return new Unmanaged<>(service).newInstance().produce().inject().get();
    }
}
