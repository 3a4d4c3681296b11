package org.cliniccalendar.casework.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cliniccalendar.requests.InquiryService;
import org.cliniccalendar.requests.OpenInquiry;
import org.cliniccalendar.time.Refusal;
import org.cliniccalendar.web.DateWords;

/** The inquiry that a time is looked for, if it is for one: the case begins with what it says, and ends it. */
@Named
@ViewScoped
public class InquiryCaseView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient InquiryService inquiries;

    @Inject
    private transient NewCaseView newCase;

    @Inject
    private transient ClaimantView claimant;

    private Long id;
    private OpenInquiry inquiry;
    private String useless;

    public void load() {
        if (id != null && inquiry == null) {
            try {
                inquiry = inquiries.open(id);
                newCase.getForm().begin(inquiry);
                claimant.take(inquiry.client());
            } catch (Refusal refusal) {
                useless = refusal.inWords(DateWords.LOCALE);
            }
        }
    }

    /** Null if a time is looked for without one. */
    public OpenInquiry getInquiry() {
        return inquiry;
    }

    /** Why the inquiry needs no time any more; null while it does. */
    public String getUseless() {
        return useless;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
