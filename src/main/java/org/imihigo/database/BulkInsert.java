package org.imihigo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DuplicateKeyException;

/** Thousands of rows at once by COPY, within the running transaction. */
public final class BulkInsert {
    private static final int BUFFER = 1 << 16;
    private static final String DUPLICATE = "23505";

    private BulkInsert() {}

    /**
     * Inserts one row for each of {@code things}.
     *
     * @param row the values of the fields, in their order; null, numbers, texts, dates, moments,
     *     booleans, UUIDs and arrays of numbers
     * @throws DuplicateKeyException where a row is there already
     */
    public static <T> void into(
            DSLContext db,
            Table<?> table,
            Collection<Field<?>> fields,
            Iterable<T> things,
            Function<T, @Nullable Object[]> row) {
        var columns = fields.stream().map(Field::getName).collect(Collectors.joining(", "));
        var command =
                "copy %s.%s (%s) from stdin"
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
            var buffer = new StringBuilder(BUFFER);
            for (var thing : things) {
                append(buffer, row.apply(thing));
                if (buffer.length() > BUFFER) {
                    send(copy, buffer);
                }
            }
            send(copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder buffer) throws SQLException {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static void append(StringBuilder buffer, @Nullable Object[] row) {
        for (int column = 0; column < row.length; column++) {
            buffer.append(column == 0 ? "" : "\t").append(written(row[column]));
        }
        buffer.append('\n');
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case UUID id -> id.toString();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            case Long[] numbers ->
                    Arrays.stream(numbers)
                            .map(number -> number == null ? "NULL" : number.toString())
                            .collect(Collectors.joining(",", "{", "}"));
            case String text ->
                    text.replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r");
            default -> throw new IllegalArgumentException("No way to write " + value.getClass());
        };
    }
}
