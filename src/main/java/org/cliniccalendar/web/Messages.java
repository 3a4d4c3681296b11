package org.cliniccalendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.ResourceBundle;
import org.cliniccalendar.time.Refusal;

/** What a page's bean says to its user: refusals in the summary of errors, good news in the toast. */
@RequestScoped
public class Messages {
    /** Base name of the bundle of the frame, which every page may use. */
    public static final String FRAME = "org.cliniccalendar.web.messages";

    /** The part of every page that carries the toast. */
    private static final String TOAST = "toast";

    @Inject
    private FacesContext context;

    /** Shows why something was refused, on top of the form. */
    public void refused(Refusal refusal) {
        refused(null, refusal);
    }

    /**
     * Shows why something was refused, at a field. The input stays valid: an invalid one is drawn as it was submitted, and
     * what was submitted is in the model by now.
     *
     * @param field the client id of the input, such as {@code session:until}
     */
    public void refused(String field, Refusal refusal) {
        String words = refusal.inWords(DateWords.LOCALE);
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        context.validationFailed();
    }

    /**
     * Says in the toast what was done; it lives through one redirect.
     *
     * @param bundle the base name of the feature's bundle, such as {@code org.cliniccalendar.booking.messages}
     */
    public void done(String bundle, String key, Object... arguments) {
        String words = words(bundle, key, arguments);
        toast(words, words);
    }

    /**
     * Says in the toast what was done, with a button that undoes it.
     *
     * @param undo the client id of the page's button for that
     */
    public void undoable(String undo, String words) {
        toast(words, undo);
    }

    private void toast(String words, String detail) {
        context.getExternalContext().getFlash().setKeepMessages(true);
        if (context.getPartialViewContext().isAjaxRequest()) {
            context.getPartialViewContext().getRenderIds().add(TOAST);
        }
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, detail));
    }

    /** A sentence of a bundle with its arguments in place; {@code {0}} stands for the first. */
    public static String words(String bundle, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(bundle, DateWords.LOCALE).getString(key);
        return new MessageFormat(pattern, DateWords.LOCALE).format(arguments);
    }

    /**
     * A pattern of a bundle with its arguments in place, for pages.
     *
     * @param arguments a list of them, or the only one
     */
    public static String format(String pattern, Object arguments) {
        Object[] all = arguments instanceof Collection<?> many ? many.toArray() : new Object[] {arguments};
        return new MessageFormat(pattern, DateWords.LOCALE).format(all);
    }
}
