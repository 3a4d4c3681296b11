package org.cliniccalendar.reception.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.cliniccalendar.reception.DayColumn;
import org.cliniccalendar.reception.ReceptionDay;

/**
 * The grid of the Reception View: one component that writes the markup of all columns, so that neither the component
 * tree nor the view state grows with the day. Its {@code value} is a {@link ReceptionDay};
 * {@code menus} says whether columns have one.
 */
@FacesComponent(DayGrid.TYPE)
public class DayGrid extends UIComponentBase {
    static final String TYPE = "org.cliniccalendar.DayGrid";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ReceptionDay day = (ReceptionDay) getAttributes().get("value");
        if (!isRendered() || day.columns().isEmpty()) {
            return;
        }
        Markup markup = new Markup(context.getResponseWriter());
        HeadMarkup heads =
                new HeadMarkup(markup, Boolean.TRUE.equals(getAttributes().get("menus")));
        ColumnMarkup columns = new ColumnMarkup(markup, day);
        GutterMarkup gutter = new GutterMarkup(markup, day);
        heads.corner("cc-rec__corner", day.axis());
        for (int i = 0; i < day.columns().size(); i++) {
            heads.head(day.columns().get(i), i);
        }
        heads.corner("cc-rec__corner cc-rec__corner--end", day.axis());
        gutter.write("cc-rec__gutter");
        for (int i = 0; i < day.columns().size(); i++) {
            DayColumn column = day.columns().get(i);
            columns.column(column, i);
        }
        gutter.write("cc-rec__gutter cc-rec__gutter--end");
    }
}
