package org.imihigo.database;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that {@link BulkRead} shows; columns are numbered from 0. */
public final class BulkRow {
    private final int[] starts;
    private final int[] lengths;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    BulkRow(int columns) {
        starts = new int[columns];
        lengths = new int[columns];
    }

    /** Whether it was a row: the last message says that there is none, by a count of −1. */
    boolean read(ByteBuffer message) {
        bytes = message;
        if (message.getShort() != starts.length) {
            return false;
        }
        for (int column = 0; column < starts.length; column++) {
            lengths[column] = message.getInt();
            starts[column] = message.position();
            message.position(starts[column] + Math.max(0, lengths[column]));
        }
        return true;
    }

    public boolean isNull(int column) {
        return lengths[column] < 0;
    }

    /** A whole number of any size that is not null. */
    public long number(int column) {
        return switch (lengths[column]) {
            case Short.BYTES -> bytes.getShort(starts[column]);
            case Integer.BYTES -> bytes.getInt(starts[column]);
            case Long.BYTES -> bytes.getLong(starts[column]);
            default -> throw new IllegalStateException("No number in column " + column);
        };
    }

    /** What a text that is not null stands for; a text that comes again stands for the same. */
    public <T> T thing(int column, Things<T> things) {
        return things.of(bytes.array(), starts[column], lengths[column]);
    }

    /** A date that is not null. */
    public LocalDate date(int column) {
        return BulkRows.FIRST_DAY.plusDays(bytes.getInt(starts[column]));
    }

    /** A UUID that is not null. */
    public UUID id(int column) {
        return new UUID(bytes.getLong(starts[column]), bytes.getLong(starts[column] + Long.BYTES));
    }

    /** An array of bigint with its nulls; see {@link BulkRows} for the form. */
    public @Nullable Long[] numbers(int column) {
        var at = bytes.slice(starts[column], lengths[column]);
        int dimensions = at.getInt();
        at.position(3 * Integer.BYTES);
        var numbers = new @Nullable Long[dimensions == 0 ? 0 : at.getInt()];
        at.position(at.position() + (dimensions == 0 ? 0 : Integer.BYTES));
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = at.getInt() < 0 ? null : Long.valueOf(at.getLong());
        }
        return numbers;
    }
}
