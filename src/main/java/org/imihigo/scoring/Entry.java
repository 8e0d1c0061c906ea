package org.imihigo.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.imihigo.kernel.Fraction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One place of a YAML document, that knows its path and says what is wrong with it. */
final class Entry {
    private final String path;
    private final @Nullable Object value;

    private Entry(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    static Entry document(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object content = new Yaml(new SafeConstructor(options)).load(text);
        var name =
                content instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : "?";
        return new Entry(name, content);
    }

    /** What stands at the key; {@code null} there means that no source gives it. */
    Optional<Entry> find(String key) {
        var found = map().get(key);
        return found == null ? Optional.empty() : Optional.of(new Entry(path + "." + key, found));
    }

    Entry get(String key) {
        return find(key).orElseThrow(() -> wrong(key + " is missing"));
    }

    /** The entries of the list at the key; none where it is missing. */
    List<Entry> list(String key) {
        return find(key).map(Entry::entries).orElse(List.of());
    }

    List<String> texts() {
        return entries().stream().map(Entry::text).toList();
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(value + " is not a text");
    }

    boolean yes() {
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw wrong(value + " is neither true nor false");
    }

    int whole() {
        if (value instanceof Integer whole) {
            return whole;
        }
        throw wrong(value + " is not a whole number");
    }

    /** An exact number: whole, or a text such as {@code "12.5"}; binary fractions are refused. */
    Fraction number() {
        return switch (value) {
            case Integer whole -> Fraction.of(whole);
            case String text when text.matches("-?[0-9]+([./][0-9]+)?") -> Fraction.parse(text);
            case null, default ->
                    throw wrong(value + " is not exact: write it as a whole number or in quotes");
        };
    }

    <E extends Enum<E>> E of(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text()))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        text()
                                                + " is none of "
                                                + Arrays.toString(words.getEnumConstants())));
    }

    /** The word itself, or the one key of a map. */
    String onlyKey() {
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            return String.valueOf(map.keySet().iterator().next());
        }
        return text();
    }

    /** What stands under the one key; nothing where the word stands alone. */
    Entry settings(String key) {
        return value instanceof Map ? get(key) : new Entry(path, Map.of());
    }

    /** Whatever else is written there would be passed over in silence: refused instead. */
    Entry allow(String... keys) {
        var unknown = map().keySet().stream().filter(key -> !List.of(keys).contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw wrong("nobody knows " + unknown);
        }
        return this;
    }

    void mustBe(String built, Set<String> notBuiltYet) {
        if (!text().equals(built)) {
            throw unknownOr(text(), notBuiltYet);
        }
    }

    IllegalArgumentException unknownOr(String word, Set<String> notBuiltYet) {
        return notBuiltYet.contains(word) ? notBuilt(word) : wrong("there is no rule " + word);
    }

    IllegalArgumentException notBuilt(String word) {
        return wrong(
                word
                        + " is a rule that this version cannot apply; the method is refused, since"
                        + " a score must follow every rule of its method");
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("Method " + path + ": " + what + ".");
    }

    private List<Entry> entries() {
        if (value instanceof List<?> list) {
            return IntStream.range(0, list.size())
                    .mapToObj(index -> new Entry(path + "[" + index + "]", list.get(index)))
                    .toList();
        }
        throw wrong("a list is wanted");
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("entries with names are wanted");
    }
}
