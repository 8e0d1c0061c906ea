package org.imihigo.dhis2;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imihigo.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads {@code dataValueSets}, as JSON or as CSV. */
final class ValuesReader {
    /** The order in which DHIS2 writes the columns of a CSV. */
    private static final List<String> COLUMNS =
            List.of(
                    "dataelement",
                    "period",
                    "orgunit",
                    "categoryoptioncombo",
                    "attributeoptioncombo",
                    "value",
                    "storedby",
                    "lastupdated",
                    "comment",
                    "followup",
                    "deleted");

    private static final Map<String, String> OLDER = Map.of("catoptcombo", "categoryoptioncombo");

    private final List<Value> values = new ArrayList<>();

    private ValuesReader() {}

    static List<Value> json(InputStream file) {
        var reader = new ValuesReader();
        var whole = new HashMap<String, String>();
        JsonFile.each(
                file,
                (field, node) -> {
                    if (field.equals("dataValues") && node.isObject()) {
                        reader.add(node);
                    } else if (node.isString()) {
                        whole.put(field, node.asString(""));
                    }
                });
        return reader.values.stream().map(value -> completed(value, whole)).toList();
    }

    /** What is said once for the whole set holds for each value that does not say it. */
    private static Value completed(Value value, Map<String, String> whole) {
        return new Value(
                value.row(),
                value.element(),
                value.period().isEmpty() ? whole.getOrDefault("period", "") : value.period(),
                value.place().isEmpty() ? whole.getOrDefault("orgUnit", "") : value.place(),
                value.combo(),
                value.text(),
                value.comment(),
                value.deleted());
    }

    private void add(JsonNode node) {
        add(field -> node.path(field).asString(""), node.path("deleted").asBoolean(false));
    }

    private void add(UnaryOperator<String> field, boolean deleted) {
        values.add(
                new Value(
                        values.size() + 1,
                        field.apply("dataElement").strip(),
                        field.apply("period").strip(),
                        field.apply("orgUnit").strip(),
                        field.apply("categoryOptionCombo").strip(),
                        field.apply("value").strip(),
                        field.apply("comment").strip(),
                        deleted));
    }

    static List<Value> csv(InputStream file) {
        var reader = new ValuesReader();
        var columns = new HashMap<String, Integer>();
        CsvFile.each(
                new InputStreamReader(Bounded.of(file), StandardCharsets.UTF_8),
                line -> reader.line(line, columns));
        return List.copyOf(reader.values);
    }

    private void line(List<String> line, Map<String, Integer> columns) {
        if (columns.isEmpty()) {
            boolean named = line.stream().map(ValuesReader::column).anyMatch("dataelement"::equals);
            var names = named ? line : COLUMNS;
            for (int at = 0; at < names.size(); at++) {
                columns.putIfAbsent(column(names.get(at)), at);
            }
            if (named) {
                return;
            }
            if (line.size() < COLUMNS.indexOf("value") + 1) {
                throw Refusal.invalid("dhis2.file.broken");
            }
        }
        UnaryOperator<String> field =
                name ->
                        Optional.ofNullable(columns.get(column(name)))
                                .filter(at -> at < line.size())
                                .map(line::get)
                                .orElse("");
        add(field, field.apply("deleted").equalsIgnoreCase("true"));
    }

    private static String column(String written) {
        var plain = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return OLDER.getOrDefault(plain, plain);
    }
}
