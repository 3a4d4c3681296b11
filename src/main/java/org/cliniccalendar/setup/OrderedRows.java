package org.cliniccalendar.setup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Named;
import org.cliniccalendar.directory.Ordered;

/**
 * Brings the rows of one ordered list to what a draft says: what is gone goes, what changed changes, what is new comes, and
 * all stand in the order of the draft. Rows that the draft never saw are kept, behind the others.
 *
 * @param <T> the entity
 * @param <E> what is written down about it
 */
final class OrderedRows<T extends Ordered<E>, E extends Named> {
    private final EntityManager em;
    private final Map<Long, T> rows;
    private final List<String> done = new ArrayList<>();

    /** @param rows all of the list, in order; they are locked */
    OrderedRows(EntityManager em, List<T> rows) {
        this.em = em;
        this.rows = rows.stream()
                .peek(row -> em.lock(row, LockModeType.PESSIMISTIC_WRITE))
                .collect(Collectors.toMap(Ordered::getId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    static <E extends Named> List<Line<E>> lines(List<? extends Ordered<E>> rows) {
        return rows.stream()
                .map(row -> new Line<>(row.getId(), row.getVersion(), row.entry()))
                .toList();
    }

    /**
     * Writes the draft down.
     *
     * @param create makes a row for a new line
     * @param requireUnused throws if a row may not go
     * @return what was done, in words for the audit trail; empty if nothing was
     * @throws SetupRefused if somebody else changed one of the lines meanwhile
     */
    List<String> save(ListDraft<E> draft, Function<E, T> create, Consumer<T> requireUnused) {
        draft.requireNamesOnce();
        draft.removed().forEach(line -> remove(line, requireUnused));
        em.flush();
        List<T> ordered = new ArrayList<>();
        draft.lines().forEach(line -> ordered.add(line.isNew() ? add(line, create) : change(line)));
        rows.values().stream().filter(row -> !ordered.contains(row)).forEach(ordered::add);
        List<Long> before = new ArrayList<>(rows.keySet());
        for (int place = 0; place < ordered.size(); place++) {
            ordered.get(place).moveTo(place);
        }
        em.flush();
        List<Long> after = ordered.stream().map(Ordered::getId).toList();
        if (!after.subList(0, Math.min(before.size(), after.size())).equals(before)) {
            done.add("order");
        }
        return done;
    }

    private void remove(Line<E> line, Consumer<T> requireUnused) {
        T row = seen(line);
        requireUnused.accept(row);
        em.remove(row);
        rows.remove(line.id());
        done.add("removed " + line.entry().name());
    }

    private T add(Line<E> line, Function<E, T> create) {
        T row = create.apply(line.entry());
        em.persist(row);
        done.add("added " + line.entry().name());
        return row;
    }

    private T change(Line<E> line) {
        T row = seen(line);
        if (!row.entry().equals(line.entry())) {
            done.add("changed " + row.entry() + " to " + line.entry());
            row.describe(line.entry());
        }
        return row;
    }

    private T seen(Line<E> line) {
        T row = rows.get(line.id());
        if (row == null || row.getVersion() != line.version()) {
            throw new SetupRefused("list.stale", line.entry().name());
        }
        return row;
    }
}
