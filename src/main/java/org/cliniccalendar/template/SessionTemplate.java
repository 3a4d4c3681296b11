package org.cliniccalendar.template;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cliniccalendar.directory.Ordered;

/**
 * An outline that sessions are made from.
 *
 * <p>Making a session copies it: whatever happens to the template later, sessions stay as they were made and only
 * remember where they came from (features J20). A template keeps its kind and its owner for life. The definitions of a
 * clinic stand in an order that people choose (features V21).
 */
@Entity
@Table(name = "session_template")
public class SessionTemplate implements Ordered<TemplatePlan> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    @Enumerated(EnumType.STRING)
    private TemplateKind kind;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "clinic_id")
    private Long clinicId;

    @Column(name = "room_id")
    private Long roomId;

    private int position;

    @Embedded
    private OutlineColumns outline;

    @ElementCollection
    @CollectionTable(name = "session_template_type", joinColumns = @JoinColumn(name = "template_id"))
    @Column(name = "appointment_type_id")
    private Set<Long> appointmentTypeIds = new LinkedHashSet<>();

    @Version
    private int version;

    protected SessionTemplate() {}

    /** A template that says this; at the first place of its list, until it is moved. */
    public SessionTemplate(TemplatePlan plan) {
        kind = plan.kind();
        ownerId = plan.ownerId();
        describe(plan);
    }

    @Override
    public final void describe(TemplatePlan plan) {
        clinicId = plan.clinicId();
        roomId = plan.roomId();
        outline = new OutlineColumns(plan.outline());
        appointmentTypeIds = new LinkedHashSet<>(plan.outline().appointmentTypeIds());
    }

    @Override
    public TemplatePlan entry() {
        return new TemplatePlan(kind, ownerId, clinicId, roomId, outline.outline(appointmentTypeIds));
    }

    @Override
    public void moveTo(int place) {
        position = place;
    }

    SavedTemplate saved() {
        return new SavedTemplate(id, version, entry());
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }
}
