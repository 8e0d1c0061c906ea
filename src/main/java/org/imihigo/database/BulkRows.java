package org.imihigo.database;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary form, which it need not parse. */
final class BulkRows {
    static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};

    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");

    /** The number by which PostgreSQL knows the type bigint. */
    private static final int BIGINT = 20;

    private final DataOutputStream out;

    BulkRows(DataOutputStream out) throws IOException {
        this.out = out;
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void add(@Nullable Object[] row) throws IOException {
        out.writeShort(row.length);
        for (var value : row) {
            write(value);
        }
    }

    void end() throws IOException {
        out.writeShort(-1);
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(-1);
            case String text -> {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case Short number -> {
                out.writeInt(Short.BYTES);
                out.writeShort(number);
            }
            case Integer number -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(number);
            }
            case Long number -> writeLong(number);
            case Boolean flag -> {
                out.writeInt(1);
                out.writeBoolean(flag);
            }
            case UUID id -> {
                out.writeInt(2 * Long.BYTES);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case LocalDate day -> {
                out.writeInt(Integer.BYTES);
                out.writeInt((int) ChronoUnit.DAYS.between(FIRST_DAY, day));
            }
            case Instant moment -> writeLong(ChronoUnit.MICROS.between(FIRST_MOMENT, moment));
            case Long[] numbers -> writeArray(numbers);
            default -> throw new IllegalArgumentException("No way to write " + value.getClass());
        }
    }

    private void writeLong(long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    /** Dimensions, whether there are nulls, the type; then of each dimension its size and start. */
    private void writeArray(@Nullable Long[] numbers) throws IOException {
        int nulls = 0;
        for (var number : numbers) {
            nulls += number == null ? 1 : 0;
        }
        int dimensions = numbers.length == 0 ? 0 : 1;
        out.writeInt(
                (3 + 2 * dimensions + numbers.length) * Integer.BYTES
                        + (numbers.length - nulls) * Long.BYTES);
        out.writeInt(dimensions);
        out.writeInt(nulls == 0 ? 0 : 1);
        out.writeInt(BIGINT);
        if (dimensions == 1) {
            out.writeInt(numbers.length);
            out.writeInt(1);
        }
        for (var number : numbers) {
            write(number);
        }
    }
}
