package org.cliniccalendar.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cliniccalendar.development.Product;

/** An account of one browser test's own, written past the product, with the password of the demo network's administrator. */
public final class OwnAccount {
    private static final String WRITTEN = """
            WITH a AS (
                INSERT INTO account (id, username, display_name, password_hash)
                SELECT nextval('entity_id'), '%1$s', 'Own %1$s', w.password_hash FROM account w WHERE w.username = '%2$s'
                RETURNING id)
            INSERT INTO account_role (account_id, role, clinic_id) SELECT a.id, '%3$s', %4$s FROM a
            """;

    private final Product product;
    private final String username = "own-" + UUID.randomUUID().toString().substring(0, 8);

    /**
     * @param role such as {@code AUDITOR}
     * @param clinicId null for the network
     */
    public OwnAccount(Product product, String role, Long clinicId) {
        this.product = product;
        String statement = WRITTEN.formatted(username, product.accounts().username("administrator"), role, clinicId);
        try (Connection connection = product.database().getConnection();
                var insert = connection.createStatement()) {
            insert.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String username() {
        return username;
    }

    /** Lets somebody in with this account. */
    public void login(Visitor visitor) {
        visitor.login(username, product.accounts().password("administrator"));
    }
}
