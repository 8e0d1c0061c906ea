package org.imihigo.dhis2;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Reads metadata exports, whole or in pages, one object at a time. What is not needed is passed
 * over; what comes twice counts once.
 */
final class MetadataReader {
    private static final int LONGEST_NAME = 500;
    private static final int DEEPEST = 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,60}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, String> combos = new LinkedHashMap<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Map<String, BigDecimal> constants = new LinkedHashMap<>();
    private final Map<String, BigDecimal> factors = new LinkedHashMap<>();
    private final Map<String, JsonNode> indicators = new LinkedHashMap<>();
    private final Map<String, JsonNode> sets = new LinkedHashMap<>();
    private final Map<String, List<Form.Section>> sections = new LinkedHashMap<>();
    private final Map<String, String> drawn = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Codes codes = new Codes();

    private final Map<String, Consumer<JsonNode>> known =
            Map.of(
                    "dataElements", this::element,
                    "categoryOptionCombos", this::combo,
                    "categoryCombos", this::categories,
                    "constants", this::constant,
                    "indicatorTypes", this::factor,
                    "indicators", node -> indicators.putIfAbsent(id(node), node),
                    "dataSets", this::set,
                    "sections", node -> section(id(node.path("dataSet")), node),
                    "dataEntryForms", this::drawn,
                    "organisationUnits", this::place);

    static Metadata read(InputStream file) {
        var reader = new MetadataReader();
        reader.add(file);
        return reader.metadata();
    }

    /** Adds what a file or a page of one says. */
    void add(InputStream file) {
        JsonFile.each(
                file,
                (list, node) ->
                        Optional.ofNullable(known.get(list))
                                .filter(_ -> !id(node).isEmpty())
                                .ifPresent(reads -> reads.accept(node)));
    }

    /** All that was said. */
    Metadata metadata() {
        if (elements.isEmpty()) {
            throw Refusal.invalid("dhis2.file.no-elements");
        }
        var formulas = new LinkedHashMap<String, Formula>();
        indicators.forEach((id, node) -> formulas.put(id, formula(id, node)));
        var forms = new LinkedHashMap<String, Form>();
        sets.forEach((id, node) -> forms.put(id, form(id, node)));
        places.replaceAll((_, place) -> rooted(place));
        return new Metadata(elements, combos, categories, constants, formulas, forms, places);
    }

    /** What things are called beside their ids. */
    Codes codes() {
        return codes;
    }

    /** Where the export has no path, the parents make it. */
    private Place rooted(Place place) {
        if (!place.path().isEmpty()) {
            return place;
        }
        var path = new ArrayList<String>();
        var at = place.id();
        while (!at.isEmpty() && !path.contains(at) && path.size() < DEEPEST) {
            path.addFirst(at);
            at = parents.getOrDefault(at, "");
        }
        return new Place(place.id(), place.name(), place.code(), List.copyOf(path));
    }

    private void element(JsonNode node) {
        codes.element(id(node), text(node, "code"), name(node));
        elements.putIfAbsent(
                id(node),
                new Element(
                        id(node),
                        name(node),
                        text(node, "valueType"),
                        node.path("zeroIsSignificant").asBoolean(false),
                        id(node.path("categoryCombo"))));
    }

    private void combo(JsonNode node) {
        codes.combo(id(node), text(node, "code"), name(node));
        combos.putIfAbsent(id(node), name(node));
    }

    private void categories(JsonNode node) {
        categories.putIfAbsent(id(node), name(node));
        for (var inner : node.path("categoryOptionCombos")) {
            if (!id(inner).isEmpty() && !name(inner).isEmpty()) {
                combo(inner);
            }
        }
    }

    private void constant(JsonNode node) {
        constants.putIfAbsent(id(node), decimal(node.path("value"), BigDecimal.ZERO));
    }

    private void factor(JsonNode node) {
        factors.putIfAbsent(id(node), decimal(node.path("factor"), BigDecimal.ONE));
    }

    private Formula formula(String id, JsonNode node) {
        var type = node.path("indicatorType");
        return Formula.of(
                id,
                name(node),
                text(node, "numerator"),
                text(node, "denominator"),
                decimal(type.path("factor"), factors.getOrDefault(id(type), BigDecimal.ONE)));
    }

    private void set(JsonNode node) {
        sets.putIfAbsent(id(node), node);
        for (var inner : node.path("sections")) {
            if (inner.has("name")) {
                section(id(node), inner);
            }
        }
        if (node.path("dataEntryForm").has("htmlCode")) {
            drawn(node.path("dataEntryForm"));
        }
    }

    private void section(String set, JsonNode node) {
        sections.computeIfAbsent(set, _ -> new ArrayList<>())
                .add(
                        new Form.Section(
                                name(node),
                                node.path("sortOrder").asInt(0),
                                ids(node.path("dataElements"))));
    }

    private void drawn(JsonNode node) {
        drawn.putIfAbsent(id(node), node.path("htmlCode").asString(""));
    }

    private Form form(String id, JsonNode node) {
        var elements = new ArrayList<String>();
        for (var entry : node.path("dataSetElements")) {
            elements.add(id(entry.path("dataElement")));
        }
        elements.addAll(ids(node.path("dataElements")));
        return new Form(
                id,
                name(node),
                text(node, "periodType"),
                elements.stream().filter(element -> !element.isEmpty()).distinct().toList(),
                sections.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparingInt(Form.Section::order))
                        .toList(),
                Optional.ofNullable(drawn.get(id(node.path("dataEntryForm"))))
                        .filter(html -> !html.isBlank()),
                ids(node.path("organisationUnits")));
    }

    private void place(JsonNode node) {
        codes.place(id(node), text(node, "code"), name(node));
        parents.putIfAbsent(id(node), id(node.path("parent")));
        var path =
                Pattern.compile("/")
                        .splitAsStream(text(node, "path"))
                        .filter(id -> ID.matcher(id).matches())
                        .toList();
        places.putIfAbsent(id(node), new Place(id(node), name(node), text(node, "code"), path));
    }

    private static List<String> ids(JsonNode nodes) {
        var ids = new ArrayList<String>();
        for (var node : nodes) {
            ids.add(id(node));
        }
        return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static String id(JsonNode node) {
        var id = node.path("id").asString("");
        return ID.matcher(id).matches() ? id : "";
    }

    private static String name(JsonNode node) {
        var name = text(node, "name");
        var shown = name.isEmpty() ? text(node, "displayName") : name;
        return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    }

    /** Without signs that no text has. */
    private static String text(JsonNode node, String field) {
        return CONTROL.matcher(node.path(field).asString("")).replaceAll(" ").strip();
    }

    private static BigDecimal decimal(JsonNode node, BigDecimal otherwise) {
        try {
            return node.isNumber() || node.isString()
                    ? PlainNumber.read(node.asString("")).orElse(otherwise)
                    : otherwise;
        } catch (ArithmeticException _) {
            return otherwise;
        }
    }
}
