package org.imihigo.api;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a reading, or an array of them, token by token. Numbers stay the digits that were written:
 * no binary fraction ever holds a figure.
 */
final class JsonBody {
    private static final int DEEPEST = 3;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 2_000;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNameLength(LONGEST_TEXT)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private JsonBody() {}

    static Body read(CharBuffer text) {
        try (var parser =
                JSON.createParser(
                        ObjectReadContext.empty(),
                        text.array(),
                        text.arrayOffset() + text.position(),
                        text.remaining())) {
            return read(parser);
        } catch (JacksonException problem) {
            var place = problem.getLocation();
            return place == null
                    ? new Body.Broken("api.body.json", 1, 1)
                    : new Body.Broken(
                            "api.body.json",
                            Math.max(1, place.getLineNr()),
                            Math.max(1, place.getColumnNr()));
        }
    }

    private static Body read(JsonParser parser) {
        var begin = parser.nextToken();
        var rows = new ArrayList<Raw>();
        if (begin == JsonToken.START_OBJECT) {
            rows.add(row(parser));
        } else if (begin == JsonToken.START_ARRAY) {
            if (!rows(parser, rows)) {
                return new Body.TooLarge();
            }
        } else {
            return broken(parser);
        }
        return parser.nextToken() == null
                ? new Body.Rows(List.copyOf(rows), begin == JsonToken.START_OBJECT)
                : broken(parser);
    }

    private static Body broken(JsonParser parser) {
        var place = parser.currentLocation();
        return new Body.Broken("api.body.object", place.getLineNr(), place.getColumnNr());
    }

    /** False where there are too many. */
    private static boolean rows(JsonParser parser, List<Raw> rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (rows.size() == Body.MOST_ROWS) {
                return false;
            }
            rows.add(parser.currentToken() == JsonToken.START_OBJECT ? row(parser) : noRow(parser));
        }
        return true;
    }

    private static Raw noRow(JsonParser parser) {
        parser.skipChildren();
        return Raw.none(Refusal.invalid("api.row.object"));
    }

    private static Raw row(JsonParser parser) {
        var parts = new EnumMap<Part, String>(Part.class);
        Optional<Flaw> strange = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var part = Part.of(name);
            var token = parser.nextToken();
            if (part.isEmpty() || token.isStructStart() || token.isBoolean()) {
                strange =
                        strange.or(
                                () ->
                                        Optional.of(
                                                new Flaw(
                                                        name,
                                                        Refusal.invalid("api.row.part", name))));
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                parts.put(part.get(), parser.getString());
            }
        }
        return new Raw(parts, strange);
    }
}
