package org.cliniccalendar.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Statements of a test that go past the product; each of them is kept at once. */
final class OwnRows {
    private final DataSource database;

    OwnRows(DataSource database) {
        this.database = database;
    }

    /** Runs a statement that returns a key; returns that. */
    long key(String sql, Object... values) {
        return ((Number) one(sql, values)).longValue();
    }

    /** The first column of the first row; there must be one. */
    Object one(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                var row = statement.executeQuery()) {
            row.next();
            return row.getObject(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            statement.setObject(place + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}
