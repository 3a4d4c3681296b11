package org.cliniccalendar.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's statements number their parameters, which JDBC does not. */
final class NumberedParameters {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d)");

    private NumberedParameters() {}

    static PreparedStatement prepared(Connection connection, String sql, List<Object> arguments) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        Matcher parameter = PARAMETER.matcher(sql);
        for (int i = 1; parameter.find(); i++) {
            statement.setObject(i, arguments.get(Integer.parseInt(parameter.group(1)) - 1));
        }
        return statement;
    }
}
