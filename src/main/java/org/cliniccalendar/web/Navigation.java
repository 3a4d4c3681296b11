package org.cliniccalendar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The side menu: every page that can be reached from it, in order. Who sees an entry is decided by the page's access. */
@Named
@ApplicationScoped
public class Navigation {

    /**
     * An entry of the menu.
     *
     * @param path the page's path inside the application
     * @param icon the name of its PrimeIcon without {@code pi-}
     * @param text the key of its name in the frame's bundle
     */
    public record Page(String path, String icon, String text) {}

    /**
     * Entries under one title.
     *
     * @param text the key of the title in the frame's bundle, empty for entries that need none
     */
    public record Section(String text, List<Page> pages) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("", List.of(new Page("/home", "home", "nav.home"))),
            new Section(
                    "nav.scheduling",
                    List.of(
                            new Page("/calendar", "calendar", "nav.calendar"),
                            new Page("/reception", "objects-column", "nav.reception"),
                            new Page("/sessions", "table", "nav.sessions"),
                            new Page("/find", "search", "nav.find"),
                            new Page("/requests", "inbox", "nav.requests"),
                            new Page("/to-rebook", "replay", "nav.rebook"))),
            new Section("nav.clients", List.of(new Page("/cases", "briefcase", "nav.cases"))),
            new Section("nav.reporting", List.of(new Page("/reports", "chart-bar", "nav.reports"))),
            new Section(
                    "nav.setup",
                    List.of(
                            new Page("/setup/sessions", "th-large", "nav.definitions"),
                            new Page("/setup/slot-types", "tags", "nav.slotTypes"),
                            new Page("/setup/session-types", "bookmark", "nav.sessionTypes"),
                            new Page("/setup/appointment-types", "list", "nav.appointmentTypes"),
                            new Page("/setup/closures", "ban", "nav.closures"),
                            new Page("/setup/blocks", "minus-circle", "nav.blocks"))),
            new Section("nav.settings", List.of(new Page("/session-templates", "clone", "nav.templates"))),
            new Section(
                    "nav.administration",
                    List.of(
                            new Page("/admin/people", "users", "nav.people"),
                            new Page("/admin/tokens", "key", "nav.tokens"),
                            new Page("/admin/messages", "envelope", "nav.messages"),
                            new Page("/admin/audit", "history", "nav.audit"),
                            new Page("/admin/import", "upload", "nav.import"))));

    /** The key of a page's name in the frame's bundle; empty for a page that the menu does not have. */
    public String text(String path) {
        return SECTIONS.stream()
                .flatMap(section -> section.pages().stream())
                .filter(page -> page.path().equals(path))
                .map(Page::text)
                .findFirst()
                .orElse("");
    }

    /** All sections in the order of the menu. */
    public List<Section> getSections() {
        return SECTIONS;
    }
}
