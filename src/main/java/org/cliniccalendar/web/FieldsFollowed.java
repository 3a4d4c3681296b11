package org.cliniccalendar.web;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * A field says that it was refused as soon as it is left, and stops saying so as soon as it is right: whatever else an answer
 * draws anew, it draws these fields anew. Passwords are not drawn again, which would empty them: fields.js takes their error away
 * when somebody types.
 */
public class FieldsFollowed implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String WAS_BAD = "cc.bad";
    private static final Set<VisitHint> DRAWN = EnumSet.of(VisitHint.SKIP_UNRENDERED);

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        PartialViewContext answer = context.getPartialViewContext();
        Collection<String> sent = answer.getExecuteIds();
        if (answer.isPartialRequest() && !answer.isExecuteAll() && context.getViewRoot() != null && !sent.isEmpty()) {
            VisitContext parts = VisitContext.createVisitContext(context, sent, DRAWN);
            VisitContext all = VisitContext.createVisitContext(context, null, DRAWN);
            context.getViewRoot().visitTree(parts, (visit, part) -> {
                part.visitTree(all, (within, component) -> {
                    if (component instanceof EditableValueHolder && !(component instanceof HtmlInputSecret)) {
                        follow(component, answer);
                    }
                    return VisitResult.ACCEPT;
                });
                return VisitResult.REJECT;
            });
        }
    }

    private static void follow(UIComponent input, PartialViewContext answer) {
        boolean bad = Fields.isBad(input);
        boolean was = Boolean.TRUE.equals(input.getAttributes().get(WAS_BAD));
        input.getAttributes().put(WAS_BAD, bad);
        UIComponent frame = bad || was ? input.getParent().findComponent(input.getId() + "-field") : null;
        if (frame != null && !isDrawn(frame, answer.getRenderIds())) {
            answer.getRenderIds().add(frame.getClientId());
        }
    }

    private static boolean isDrawn(UIComponent part, Collection<String> drawn) {
        for (UIComponent outer = part; outer != null; outer = outer.getParent()) {
            if (drawn.contains(outer.getClientId())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is done before
    }
}
