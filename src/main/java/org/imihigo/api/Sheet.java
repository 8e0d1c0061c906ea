package org.imihigo.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows as comma-separated values (RFC 4180): one column for each part of the record, under the name
 * that it has in JSON. A record within the record gives {@code outer.inner}; several values of one
 * part stand in one cell, parted by spaces.
 */
final class Sheet {
    private final Class<? extends Record> type;

    Sheet(Class<? extends Record> type) {
        this.type = type;
    }

    /**
     * @param data whether the figures are live or a demonstration's: the first column
     */
    String of(String data, Collection<? extends Record> rows) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(Stream.concat(Stream.of("data"), columns(type, "")).toList());
            for (var row : rows) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(data);
                add(type, row, cells);
                printer.printRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    List<String> columns() {
        return columns(type, "").toList();
    }

    private static Stream<String> columns(Class<?> type, String before) {
        return Stream.of(type.getRecordComponents())
                .flatMap(
                        part ->
                                part.getType().isRecord()
                                        ? columns(part.getType(), before + part.getName() + ".")
                                        : Stream.of(before + part.getName()));
    }

    private static void add(Class<?> type, Object row, List<@Nullable Object> cells) {
        for (var part : type.getRecordComponents()) {
            var value = value(part, row);
            if (part.getType().isRecord()) {
                add(part.getType(), value, cells);
            } else {
                cells.add(cell(value));
            }
        }
    }

    private static Object value(RecordComponent part, Object row) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object cell(Object value) {
        return switch (value) {
            case Optional<?> perhaps -> perhaps.orElse(null);
            case Collection<?> several ->
                    several.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> value;
        };
    }
}
