package org.cliniccalendar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table {@code working-day.csv} says which test is red again when a fault comes back that a day of work has shown. */
class WorkingDayTableTest {
    static final List<TestTable.Row> ROWS = TestTable.rows("working-day.csv");

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyRowNamesATestThatIsThere(TestTable.Row row) {
        assertTrue(row.isThere(), row.test());
    }
}
