package org.imihigo.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.imihigo.indicators.Amount;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Readings in the text format of COPY: a hundred times as fast as inserts. */
final class ReadingCopy {
    private static final String COPY =
            """
            copy reporting.reading (id, unit, series, period, kind, value, numerator, denominator,
                reason, supersedes, post, at, note) from stdin
            """;
    private static final int BUFFER = 1 << 16;
    private static final int LINE = 200;
    private static final String NOTHING = "\\N";

    private final StringBuilder line = new StringBuilder(LINE);

    private ReadingCopy() {}

    static void into(Connection connection, Iterable<Reading> readings) throws SQLException {
        var copy = new ReadingCopy();
        var postgres = connection.unwrap(PGConnection.class);
        try (var out = new PGCopyOutputStream(postgres, COPY, BUFFER)) {
            for (var reading : readings) {
                out.write(copy.line(reading).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            if (problem.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new UncheckedIOException(problem);
        }
    }

    private String line(Reading reading) {
        line.setLength(0);
        line.append(reading.id().value());
        field(reading.unit().value());
        field(reading.series().value());
        field(reading.period());
        field(reading.kind().name());
        switch (reading.amount()) {
            case Amount.Value(long scaled) -> fields(scaled, NOTHING, NOTHING, NOTHING);
            case Amount.Counts(long numerator, long denominator) ->
                    fields(NOTHING, numerator, denominator, NOTHING);
            case Amount.NotApplicable(var reason) ->
                    fields(NOTHING, NOTHING, NOTHING, escaped(reason));
        }
        field(reading.supersedes().map(ReadingId::toString).orElse(NOTHING));
        field(reading.by().value());
        field(reading.at());
        field(reading.note().map(ReadingCopy::escaped).orElse(NOTHING));
        return line.append('\n').toString();
    }

    private void fields(Object... values) {
        for (var value : values) {
            field(value);
        }
    }

    private void field(Object value) {
        line.append('\t').append(value);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
