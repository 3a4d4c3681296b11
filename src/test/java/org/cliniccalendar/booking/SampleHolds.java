package org.cliniccalendar.booking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What stands in the database about holds, past the product; and time that passes faster. */
@Dependent
public class SampleHolds {
    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    /** As if the hold had been made so long ago that it is over now. */
    public void letPass(String ref) throws SQLException {
        run("UPDATE slot SET held_until = now() - interval '1 second' WHERE id IN (SELECT c.slot_id FROM slot_claim c"
                + " JOIN appointment a ON a.id = c.appointment_id WHERE a.ref = '" + ref + "')");
        run("UPDATE appointment SET held_until = now() - interval '1 second' WHERE ref = '" + ref + "'");
    }

    String statusOf(String ref) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT status FROM appointment WHERE ref = ?")) {
            statement.setString(1, ref);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    long taken(long slotId) throws SQLException {
        return number("SELECT taken FROM slot WHERE id = " + slotId);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
