package org.cliniccalendar.setup.web;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import org.cliniccalendar.directory.AppointmentTypeTerms;
import org.cliniccalendar.directory.Channel;
import org.cliniccalendar.setup.AppointmentTypeRow;

/** What is typed about an appointment type. */
public class AppointmentTypeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private int version;
    private String code = "";
    private String name = "";
    private Integer minutes = 30;
    private Channel channel = Channel.IN_PERSON;
    private String colour = "petrol";
    private boolean needsConfirmation;
    private boolean selfBookable;
    private List<Long> slotTypeIds = List.of();

    /** A form for a new one. */
    AppointmentTypeForm() {}

    AppointmentTypeForm(AppointmentTypeRow row) {
        id = row.id();
        version = row.version();
        code = row.code();
        name = row.name();
        minutes = row.minutes();
        channel = row.channel();
        colour = row.terms().colour();
        needsConfirmation = row.terms().needsConfirmation();
        selfBookable = row.terms().selfBookable();
        slotTypeIds = List.copyOf(row.terms().slotTypeIds());
    }

    AppointmentTypeRow row() {
        AppointmentTypeTerms terms =
                new AppointmentTypeTerms(colour, needsConfirmation, selfBookable, new LinkedHashSet<>(slotTypeIds));
        return new AppointmentTypeRow(id, version, code.strip(), name.strip(), minutes, channel, terms);
    }

    /** Whether it does not exist yet. */
    public boolean isNew() {
        return id == null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public boolean isNeedsConfirmation() {
        return needsConfirmation;
    }

    public void setNeedsConfirmation(boolean needsConfirmation) {
        this.needsConfirmation = needsConfirmation;
    }

    public boolean isSelfBookable() {
        return selfBookable;
    }

    public void setSelfBookable(boolean selfBookable) {
        this.selfBookable = selfBookable;
    }

    /** Slot types that it may be booked into; none for every bookable one. */
    public Long[] getSlotTypeIds() {
        return slotTypeIds.toArray(Long[]::new);
    }

    public void setSlotTypeIds(Long... chosen) {
        slotTypeIds = List.of(chosen);
    }
}
