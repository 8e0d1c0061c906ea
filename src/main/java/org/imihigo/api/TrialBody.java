package org.imihigo.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;
import org.imihigo.scoring.Column;
import org.imihigo.scoring.Further;
import org.imihigo.scoring.ItemText;
import org.imihigo.scoring.Trial;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a table of items; says of the first that cannot be read where it stands and why. */
final class TrialBody {
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_ITEMS = 10_000;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_COLUMNS = 100;
    private static final Set<String> PARTS =
            Set.of(
                    "name",
                    "pillar",
                    "tags",
                    "divisible",
                    "direction",
                    "baseline",
                    "previous",
                    "target",
                    "actual",
                    "weight",
                    "scale",
                    "quality",
                    "evidence",
                    "self");
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(6)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final JsonNode node;
    private final String pointer;

    private TrialBody(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    static List<Trial.Item> read(InputStream input) throws IOException {
        var bytes = input.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Receipts.tooLarge();
        }
        var body = tree(bytes);
        var items = body.path("items");
        if (!body.isObject() || body.size() != 1 || !items.isArray()) {
            throw Refusal.invalid("api.trial.items");
        }
        if (items.size() > MOST_ITEMS) {
            throw Receipts.tooLarge();
        }
        var read = new ArrayList<Trial.Item>();
        for (int at = 0; at < items.size(); at++) {
            read.add(new TrialBody(items.get(at), "/items/" + at).item());
        }
        return read;
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException _) {
            throw Refusal.invalid("api.trial.json");
        }
    }

    private Trial.Item item() {
        if (!node.isObject()) {
            throw wrong("", node.toString());
        }
        for (var part : node.propertyNames()) {
            if (!PARTS.contains(part)) {
                throw Refusal.invalid("api.trial.part", pointer + "/" + part);
            }
        }
        return new Trial.Item(
                name(),
                pillar(),
                tags(),
                divisible(),
                direction(),
                number("baseline"),
                number("target"),
                number("actual"),
                weight(),
                new Further(number("previous"), scale(), share(), yes("evidence"), number("self")));
    }

    private Refusal wrong(String part, String said) {
        var shown = said.substring(0, Math.min(said.length(), 50));
        return Refusal.invalid("api.trial.wrong", shown, part.isEmpty() ? pointer : at(part));
    }

    private String at(String part) {
        return pointer + "/" + part;
    }

    /** None where the part is not there, or null. */
    private Optional<JsonNode> part(String part) {
        return Optional.of(node.path(part)).filter(one -> !one.isMissingNode() && !one.isNull());
    }

    private String name() {
        var name = part("name").filter(JsonNode::isString).map(JsonNode::asString).orElse("");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw wrong("name", name);
        }
        return name;
    }

    private Optional<Pillar> pillar() {
        return part("pillar")
                .map(
                        said ->
                                ItemText.pillar(said.asString(""))
                                        .orElseThrow(() -> wrong("pillar", said.toString())));
    }

    private Set<String> tags() {
        var tags = new HashSet<String>();
        var said = part("tags");
        if (said.filter(list -> !list.isArray()).isPresent()) {
            throw wrong("tags", said.get().toString());
        }
        said.ifPresent(
                list ->
                        list.forEach(
                                tag -> {
                                    if (!tag.isString()) {
                                        throw wrong("tags", tag.toString());
                                    }
                                    tags.add(tag.asString());
                                }));
        return tags;
    }

    private boolean divisible() {
        return yes("divisible").orElse(true);
    }

    private Optional<Boolean> yes(String part) {
        var said = part(part);
        if (said.filter(one -> !one.isBoolean()).isPresent()) {
            throw wrong(part, said.get().toString());
        }
        return said.map(JsonNode::asBoolean);
    }

    /** UP where nothing is said. */
    private Direction direction() {
        var said = part("direction").map(one -> one.asString("")).orElse("UP");
        return ItemText.direction(said).orElseThrow(() -> wrong("direction", said));
    }

    private Fraction weight() {
        var weight = number("weight").orElse(Fraction.ONE);
        if (weight.signum() < 0) {
            throw wrong("weight", Exact.plain(weight));
        }
        return weight;
    }

    private Optional<Fraction> share() {
        var share = number("quality");
        share.filter(one -> one.signum() < 0 || one.compareTo(Fraction.ONE) > 0)
                .ifPresent(
                        one -> {
                            throw wrong("quality", Exact.plain(one));
                        });
        return share;
    }

    private List<Column> scale() {
        var said = part("scale");
        if (said.isEmpty()) {
            return List.of();
        }
        if (!said.get().isArray() || said.get().size() > MOST_COLUMNS) {
            throw wrong("scale", said.get().toString());
        }
        var columns = new ArrayList<Column>();
        for (int at = 0; at < said.get().size(); at++) {
            var column = new TrialBody(said.get().get(at), at("scale") + "/" + at);
            var value = column.number("value");
            var mark = column.number("mark");
            if (value.isEmpty() || mark.isEmpty()) {
                throw column.wrong("", column.node.toString());
            }
            columns.add(new Column(value.get(), mark.get()));
        }
        if (!Column.isScale(columns)) {
            throw wrong("scale", said.get().toString());
        }
        return columns;
    }

    /** A number, a string with a decimal point, read digit by digit; or a day. */
    private Optional<Fraction> number(String part) {
        return part(part)
                .map(
                        said ->
                                Optional.of(said)
                                        .filter(one -> one.isNumber() || one.isString())
                                        .flatMap(one -> ItemText.numberOrDay(one.asString()))
                                        .orElseThrow(() -> wrong(part, said.toString())));
    }
}
