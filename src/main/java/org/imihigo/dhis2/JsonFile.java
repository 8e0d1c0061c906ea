package org.imihigo.dhis2;

import java.io.InputStream;
import java.util.function.BiConsumer;
import org.imihigo.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file of lists, read one object at a time, however long the lists are. */
final class JsonFile {
    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 5 << 20;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 500;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .build())
                                    .build())
                    .build();

    private JsonFile() {}

    /**
     * Reads an object whose fields are lists of objects; a field that is none comes as it is.
     *
     * @throws Refusal where the file is no such JSON
     */
    static void each(InputStream file, BiConsumer<String, JsonNode> consumer) {
        try (var parser = MAPPER.createParser(Bounded.of(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw broken();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var field = parser.currentName();
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    consumer.accept(field, parser.readValueAsTree());
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    consumer.accept(field, parser.readValueAsTree());
                }
            }
        } catch (JacksonException _) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return Refusal.invalid("dhis2.file.broken");
    }
}
