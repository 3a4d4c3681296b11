package org.cliniccalendar.session.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.time.Refusal;

/**
 * The editor of sessions, templates and definitions, a panel on the right with tabs. It holds what is typed; what Save
 * does is its host's matter. A page that hosts it includes it once, outside of any form:
 *
 * <pre>{@code
 * <ui:include src="/WEB-INF/session/editor.xhtml">
 *   <ui:param name="host" value="#{sessionsView}"/>
 * </ui:include>
 * }</pre>
 *
 * <p>The host is a bean with a method {@code save()}, which may return an outcome. A button of the host opens the editor
 * in its action and has {@code update=":sessionEditor"}. Save works as every action does:
 *
 * <pre>{@code
 * public void save() {
 *     try {
 *         service.change(editor.id(), editor.version(), editor.plan());
 *         editor.close();
 *     } catch (Refusal refusal) {
 *         editor.refused(refusal);
 *     }
 * }
 * }</pre>
 *
 * <p>Optional parameters of the include: {@code save}, the words of the button; {@code saves}, ids that it updates beside
 * the editor, as {@code :list}; {@code foot}, a page part for the left of the foot, such as a choice of what a change
 * applies to. They stand in the editor's form, whose id is {@code edit}.
 */
@Named
@ViewScoped
public class SessionEditor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionDefaults defaults;

    @Inject
    private transient RefusalPlaces places;

    @Inject
    private transient EditorDates dates;

    private SessionForm form = new SessionForm();
    private List<Object> opened = List.of();
    private Edited edited = Edited.SESSION;
    private Long id;
    private int version;
    private EditorTabs.Tab tab = EditorTabs.Tab.GENERAL;
    private boolean unusedOnly;
    private boolean open;

    /** Opens a new session of the user, at the clinic chosen in the top bar. */
    public void openNew() {
        open(Edited.SESSION, null, 0, defaults.form());
    }

    /** Opens a new session that begins as this plan: a copy, or made from a template. */
    public void openNew(SessionPlan plan) {
        open(Edited.SESSION, null, 0, SessionForm.of(plan));
    }

    /** Opens a session to be changed. */
    public void openSession(long sessionId, int sessionVersion, SessionPlan plan) {
        open(Edited.SESSION, sessionId, sessionVersion, SessionForm.of(plan));
    }

    /** Opens a new template or definition, with what it most often says. */
    public void openNewTemplate(Edited kind, Long clinicId) {
        SessionForm form = defaults.form();
        form.getGeneral().setClinicId(clinicId);
        open(kind, null, 0, form);
    }

    /**
     * Opens a template or definition.
     *
     * @param templateId null for a new one that begins as this outline
     * @param clinicId null if that is left open, as the room may be
     */
    public void openTemplate(
            Edited kind, Long templateId, int templateVersion, Long clinicId, Long roomId, SessionOutline outline) {
        open(kind, templateId, templateVersion, SessionForm.of(clinicId, roomId, null, outline));
    }

    /** Opens what the short form began. */
    void openNew(SessionForm begun) {
        open(Edited.SESSION, null, 0, begun);
    }

    private void open(Edited kind, Long key, int read, SessionForm shown) {
        edited = kind;
        id = key;
        version = read;
        form = shown;
        tab = EditorTabs.Tab.GENERAL;
        dates.refresh();
        opened = shown.state();
        open = true;
    }

    /** Closes the editor and forgets what was typed. */
    public void close() {
        open = false;
    }

    /**
     * The session as typed.
     *
     * @throws Refusal if the slots or the rule are none
     */
    public SessionPlan plan() {
        return form.plan();
    }

    /** What is typed, without whose, where and on which dates; see {@link #plan()}. */
    public SessionOutline outline() {
        return form.outline();
    }

    /** Key of what is edited; null for something new. */
    public Long id() {
        return id;
    }

    /** Key of the session that is edited; null for a new one, and for templates. */
    Long sessionId() {
        return edited == Edited.SESSION ? id : null;
    }

    /** Version of what is edited, as it was opened. */
    public int version() {
        return version;
    }

    /** The clinic chosen, or null. */
    public Long clinicId() {
        return form.getGeneral().getClinicId();
    }

    /** The room chosen; null without one or if remote. */
    public Long roomId() {
        return form.getGeneral().room();
    }

    /** Says why Save was refused, beside the field that can mend it, and opens its tab. */
    public void refused(Refusal refusal) {
        places.show(refusal, form.getSchedule().getRepeat().field());
    }

    /** Whether anything differs from what was opened. */
    public boolean isChanged() {
        return !opened.equals(form.state());
    }

    public boolean isOpen() {
        return open;
    }

    public Edited getEdited() {
        return edited;
    }

    public SessionForm getForm() {
        return form;
    }

    /** The tab in front. */
    public EditorTabs.Tab getTab() {
        return tab;
    }

    public void setTab(EditorTabs.Tab tab) {
        this.tab = tab;
    }

    /** Whether the palette shows only colours that no session wears (features V4). */
    public boolean isUnusedOnly() {
        return unusedOnly;
    }

    public void setUnusedOnly(boolean unusedOnly) {
        this.unusedOnly = unusedOnly;
    }
}
