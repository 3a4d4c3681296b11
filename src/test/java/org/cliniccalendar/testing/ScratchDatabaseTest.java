package org.cliniccalendar.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ScratchDatabaseTest {
    @Test
    void whatOneTestWritesNoOtherSees() throws SQLException {
        DataSource first = ScratchDatabase.fresh();
        try (var connection = first.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into clinic (id, code, name, zone) values (1, 'north', 'North', 'Europe/London')");
        }
        assertEquals(1, clinics(first));
        assertEquals(0, clinics(ScratchDatabase.fresh()));
    }

    private static int clinics(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from clinic")) {
            row.next();
            return row.getInt(1);
        }
    }
}
