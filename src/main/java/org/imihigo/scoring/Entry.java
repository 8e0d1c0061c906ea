package org.imihigo.scoring;

import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One place of a YAML document, that knows its line and its path, and says what is wrong with it.
 * The document is read as it is written: nothing is made of it, so numbers keep their digits, and
 * references cannot grow it.
 */
final class Entry {
    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 20;
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,17})([./][0-9]{1,18})?");
    private static final Set<Tag> PLAIN =
            Set.of(
                    Tag.STR,
                    Tag.INT,
                    Tag.FLOAT,
                    Tag.BOOL,
                    Tag.NULL,
                    Tag.TIMESTAMP,
                    Tag.MAP,
                    Tag.SEQ);

    private final String path;
    private final Node node;

    private Entry(String path, Node node) {
        this.path = path;
        this.node = node;
    }

    static Entry document(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.invalid("scoring.document.large", LONGEST);
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        try {
            var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node instanceof MappingNode) {
                return new Entry("", node);
            }
        } catch (MarkedYAMLException problem) {
            var mark = Optional.ofNullable(problem.getProblemMark());
            throw Refusal.invalid(
                    "scoring.document.yaml",
                    mark.map(at -> at.getLine() + 1).orElse(1),
                    String.valueOf(problem.getProblem()));
        } catch (YAMLException problem) {
            throw Refusal.invalid("scoring.document.yaml", 1, String.valueOf(problem.getMessage()));
        }
        throw Refusal.invalid("scoring.document.yaml", 1, "{}");
    }

    String path() {
        return path;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** What stands at the key; {@code null} there means that no source gives it. */
    Optional<Entry> find(String key) {
        return Optional.ofNullable(map().get(key)).filter(entry -> !entry.isNull());
    }

    /** Whether the key is written there, be it with {@code null}. */
    boolean has(String key) {
        return map().containsKey(key);
    }

    Entry get(String key) {
        return find(key).orElseThrow(() -> wrong("missing", key));
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The entries of the list at the key; none where it is missing. */
    List<Entry> list(String key) {
        return find(key).map(Entry::entries).orElse(List.of());
    }

    List<String> texts() {
        return entries().stream().map(Entry::text).toList();
    }

    /** One text, or a list of them. */
    List<String> textOrTexts() {
        return node instanceof SequenceNode ? texts() : List.of(text());
    }

    String text() {
        if (node instanceof ScalarNode scalar
                && (node.getTag().equals(Tag.STR) || node.getTag().equals(Tag.TIMESTAMP))) {
            return scalar.getValue();
        }
        throw wrong("text", said());
    }

    boolean yes() {
        return switch (said()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("yes", said());
        };
    }

    int whole() {
        var number = number();
        if (number.denominator().bitLength() != 1 || number.absolute().compareTo(HUNDRED) > 0) {
            throw wrong("whole", said());
        }
        return number.numerator().intValueExact();
    }

    private static final Fraction HUNDRED = Fraction.HUNDRED;

    /** An exact number, digit by digit: {@code 12.5}, {@code "2/3"}. */
    Fraction number() {
        var said = said();
        if (!(node instanceof ScalarNode) || !NUMBER.matcher(said).matches()) {
            throw wrong("number", said);
        }
        if (said.matches(".*/0+")) {
            throw wrong("number", said);
        }
        return Fraction.parse(said);
    }

    <E extends Enum<E>> E of(Class<E> words) {
        var said = said();
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(said))
                .findFirst()
                .orElseThrow(() -> wrong("word", said, Arrays.toString(words.getEnumConstants())));
    }

    /** The word itself, or the one key of a map. */
    String onlyKey() {
        if (node instanceof MappingNode && map().size() == 1) {
            return map().keySet().iterator().next();
        }
        return text();
    }

    /** What stands under the one key; nothing where the word stands alone. */
    Entry settings(String key) {
        return node instanceof MappingNode
                ? get(key)
                : new Entry(
                        path,
                        new MappingNode(
                                Tag.MAP,
                                true,
                                List.of(),
                                node.getStartMark(),
                                node.getEndMark(),
                                org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW));
    }

    /** Whatever else is written there would be passed over in silence: refused instead. */
    Entry allow(String... keys) {
        for (var key : map().keySet()) {
            if (!List.of(keys).contains(key)) {
                throw map().get(key).wrong("key", key, String.join(", ", keys));
            }
        }
        return this;
    }

    void mustBe(String... words) {
        if (!List.of(words).contains(text())) {
            throw wrong("word", text(), Arrays.toString(words));
        }
    }

    /** A sentence of {@code scoring.document}, with the line and the path before its own words. */
    Refusal wrong(String what, Object... about) {
        var arguments = new Object[about.length + 2];
        arguments[0] = line();
        arguments[1] = path.isEmpty() ? "/" : path;
        System.arraycopy(about, 0, arguments, 2, about.length);
        return Refusal.invalid("scoring.document." + what, arguments);
    }

    private String said() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "{…}";
    }

    private List<Entry> entries() {
        if (node instanceof SequenceNode list) {
            var values = list.getValue();
            return IntStream.range(0, values.size())
                    .mapToObj(index -> plain(path + "[" + index + "]", values.get(index)))
                    .toList();
        }
        throw wrong("list", said());
    }

    /** The entries in the order of the document. */
    Map<String, Entry> map() {
        if (!(node instanceof MappingNode map)) {
            throw wrong("map", said());
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : map.getValue()) {
            var key = plain(path, tuple.getKeyNode()).said();
            var place = path.isEmpty() ? key : path + "." + key;
            if (entries.put(key, plain(place, tuple.getValueNode())) != null) {
                throw plain(place, tuple.getKeyNode()).wrong("twice", key);
            }
        }
        return entries;
    }

    /** Types of somebody's own are never made. */
    private static Entry plain(String path, Node node) {
        var entry = new Entry(path, node);
        if (!PLAIN.contains(node.getTag())) {
            throw entry.wrong("tag", node.getTag().getValue());
        }
        return entry;
    }
}
