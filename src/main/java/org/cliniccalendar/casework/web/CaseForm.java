package org.cliniccalendar.casework.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.cliniccalendar.casework.CaseTerms;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.requests.OpenInquiry;

/** What is typed into the New case panel. */
public class CaseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String requestKey = UUID.randomUUID().toString();
    private String reference;
    private String referrer;
    private String documents;
    private LocalDate dueDate;
    private Long inquiryId;

    /** Begins with what an inquiry says, which the case ends. */
    void begin(OpenInquiry inquiry) {
        inquiryId = inquiry.id();
        reference = inquiry.reference();
    }

    /**
     * The case with the time that is held for it. The same form sent twice for the same time books once.
     *
     * @param claimant who it is for
     */
    NewCase forTime(HeldTimeView time, NewCase.Claimant claimant) {
        return new NewCase(
                reference,
                new CaseTerms(words(referrer), words(documents), dueDate),
                claimant,
                time.chosen(),
                requestKey + "/" + time.getOpening().slotId(),
                inquiryId);
    }

    private static String words(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReferrer() {
        return referrer;
    }

    public void setReferrer(String referrer) {
        this.referrer = referrer;
    }

    public String getDocuments() {
        return documents;
    }

    public void setDocuments(String documents) {
        this.documents = documents;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    public void setDueDate(LocalDate dueDate) {
        this.dueDate = dueDate;
    }
}
