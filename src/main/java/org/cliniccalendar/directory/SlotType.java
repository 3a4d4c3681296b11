package org.cliniccalendar.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A kind of slot (GP Connect Slot.serviceType): how it looks, how long it usually is, and who may book it from when on
 * (features V24). Its place in the order of the Slot Types screen matters: the first is what new slots are.
 */
@Entity
@Table(name = "slot_type")
public class SlotType implements Ordered<SlotTypeEntry> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
    private Long id;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    private String colour;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private boolean bookable;

    @Column(name = "online_bookable")
    private boolean onlineBookable;

    @Column(name = "embargo_days")
    private Integer embargoDays;

    @Column(name = "embargo_hours")
    private Integer embargoHours;

    private String warning;
    private String category;
    private int position;

    @Version
    private int version;

    protected SlotType() {}

    /** A slot type at the end of the list, until it is moved. */
    public SlotType(SlotTypeEntry entry) {
        describe(entry);
        position = Integer.MAX_VALUE;
    }

    @Override
    public final void describe(SlotTypeEntry entry) {
        name = entry.name();
        shortName = entry.shortName();
        colour = entry.colour();
        minutes = entry.minutes();
        channel = entry.channel();
        bookable = entry.bookable();
        onlineBookable = entry.onlineBookable();
        embargoDays = entry.embargoDays();
        embargoHours = entry.embargoHours();
        warning = entry.warning();
        category = entry.category();
    }

    @Override
    public SlotTypeEntry entry() {
        return new SlotTypeEntry(
                name,
                shortName,
                colour,
                minutes,
                channel,
                bookable,
                onlineBookable,
                embargoDays,
                embargoHours,
                warning,
                category);
    }

    @Override
    public void moveTo(int place) {
        position = place;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    /** Two to five characters, as slots are labelled. */
    public String getShortName() {
        return shortName;
    }

    /** Name of a slot tint, such as {@code frost}. */
    public String getColour() {
        return colour;
    }

    /** Usual length, in minutes. */
    public int getMinutes() {
        return minutes;
    }

    public Channel getChannel() {
        return channel;
    }

    public boolean isBookable() {
        return bookable;
    }

    public boolean isOnlineBookable() {
        return onlineBookable;
    }

    /** Bookable from midnight so many days before, on the clinic's clock; 0 is on the day. Null: no such limit. */
    public Integer getEmbargoDays() {
        return embargoDays;
    }

    /** Bookable from so many hours before. Null: no such limit. */
    public Integer getEmbargoHours() {
        return embargoHours;
    }

    /** Shown to whoever books it; may be empty. */
    public String getWarning() {
        return warning;
    }

    /** What reports count it under; may be empty (features V19). */
    public String getCategory() {
        return category;
    }
}
