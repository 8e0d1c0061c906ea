package org.imihigo.database;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.postgresql.PGConnection;

/** Millions of rows by COPY, within the running transaction. */
public final class BulkRead {
    /** Before the first row: the signature, flags, and the length of nothing more. */
    private static final int HEADER = BulkRows.SIGNATURE.length + 2 * Integer.BYTES;

    private BulkRead() {}

    /**
     * Shows every row to the consumer, one after the other. The row is always the same object: what
     * the consumer wants of it, it takes at once.
     */
    public static void each(DSLContext db, Select<?> query, Consumer<BulkRow> consumer) {
        var command = "copy (" + db.renderInlined(query) + ") to stdout (format binary)";
        db.connection(connection -> copy(connection, command, consumer));
    }

    private static void copy(Connection connection, String command, Consumer<BulkRow> consumer)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(command);
        try {
            var row = new BulkRow(copy.getFieldCount());
            int header = HEADER;
            for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                if (row.read(ByteBuffer.wrap(bytes).position(header))) {
                    consumer.accept(row);
                }
                header = 0;
            }
        } finally {
            // To cancel might hit the next question of this connection: the rest is let pass by.
            while (copy.isActive()) {
                copy.readFromCopy();
            }
        }
    }
}
