package org.cliniccalendar.time;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a native search asks for besides what it always asks. Only what is wanted stands in the statement: with every wish in
 * it, as "unset, or equal", the plan that the database keeps would be right for none.
 */
public final class Conditions {
    private final int first;
    private final StringBuilder words = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param first number of the first parameter that is free in the statement */
    public Conditions(int first) {
        this.first = first;
    }

    /** One more condition; each {@code ?} in it stands for one of the values, in this order. */
    public Conditions and(String condition, Object... wanted) {
        String numbered = condition;
        for (Object value : wanted) {
            numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + (first + values.size()));
            values.add(value.toString());
        }
        words.append("\n AND ").append(numbered);
        return this;
    }

    /** The condition on a value, unless it is null. */
    public Conditions is(String condition, Object wanted) {
        return wanted == null ? this : and(condition, wanted);
    }

    /** The condition on an array of values, unless there are none. */
    public Conditions among(String condition, Collection<?> wanted) {
        return wanted.isEmpty() ? this : and(condition, SqlArray.of(wanted));
    }

    /** The values of the parameters, beginning with the first that was free. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /** Gives the query the values. */
    public Query setOn(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(first + i, values.get(i));
        }
        return query;
    }

    /** To be appended to the conditions that are always there. */
    @Override
    public String toString() {
        return words.toString();
    }
}
