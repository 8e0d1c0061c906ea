package org.imihigo.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DuplicateKeyException;

/** Thousands of rows at once by COPY, within the running transaction. */
public final class BulkInsert {
    private static final int BUFFER = 1 << 16;
    private static final String DUPLICATE = "23505";

    private BulkInsert() {}

    /**
     * Inserts one row for each of {@code things}.
     *
     * @param row the values of the fields, in their order and of their Java types; null, whole
     *     numbers, texts, dates, moments, booleans, UUIDs and arrays of long numbers
     * @throws DuplicateKeyException where a row is there already
     */
    public static <T> void into(
            DSLContext db,
            Table<?> table,
            Collection<? extends Field<?>> fields,
            Iterable<T> things,
            Function<T, @Nullable Object[]> row) {
        var columns = fields.stream().map(Field::getName).collect(Collectors.joining(", "));
        var command =
                "copy %s.%s (%s) from stdin (format binary)"
                        .formatted(table.getSchema().getName(), table.getName(), columns);
        try {
            db.connection(connection -> copy(connection, command, things, row));
        } catch (DataAccessException problem) {
            throw DUPLICATE.equals(problem.sqlState())
                    ? new DuplicateKeyException("Already in " + table, problem)
                    : problem;
        }
    }

    private static <T> void copy(
            Connection connection,
            String command,
            Iterable<T> things,
            Function<T, @Nullable Object[]> row)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            var bytes = new ByteArrayOutputStream(2 * BUFFER);
            var rows = new BulkRows(new DataOutputStream(bytes));
            for (var thing : things) {
                rows.add(row.apply(thing));
                if (bytes.size() > BUFFER) {
                    copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
                    bytes.reset();
                }
            }
            rows.end();
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
