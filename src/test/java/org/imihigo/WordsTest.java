package org.imihigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three languages, complete and alike: the bundles of every room. */
class WordsTest {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9]+(?:[.][a-z0-9-]*)+)\"");

    /** Markup, code and comments of a template, that are not text. */
    private static final Pattern NOT_TEXT =
            Pattern.compile(
                    "<%--.*?--%>|<!--.*?-->|\\$(?:unsafe)?\\{(?:[^{}]|\\{[^{}]*\\})*\\}|!\\{(?:[^{}]|\\{[^{}]*\\})*\\}"
                            + "|@(?:import|param)[^\\n]*|<[^>]*>|&[a-z#0-9]+;|@`|`\\)?",
                    Pattern.DOTALL);

    private static final Pattern CONTROL =
            Pattern.compile(
                    "@(?:if|elseif|for|else|endif|endfor|raw|endraw|template)[^\\n]*|[^\\n]*content = *|^\\)$",
                    Pattern.MULTILINE);

    static List<String> rooms() throws IOException {
        try (var files = Files.list(WORDS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.replace("_en.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyLanguageHasEveryKey(String room) {
        var english = bundle(room, "en").keySet();
        assertThat(bundle(room, "fr").keySet()).isEqualTo(english);
        assertThat(bundle(room, "rw").keySet()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void placesAreTheSameInEveryLanguage(String room) {
        var french = bundle(room, "fr");
        var kinyarwanda = bundle(room, "rw");
        bundle(room, "en")
                .forEach(
                        (key, text) -> {
                            assertThat(places(french.get(key))).as(key).isEqualTo(places(text));
                            assertThat(places(kinyarwanda.get(key)))
                                    .as(key)
                                    .isEqualTo(places(text));
                        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void keysAreSortedAndBeginWithTheirRoom(String room) {
        for (var language : List.of("en", "fr", "rw")) {
            var keys = keysInOrder(room, language);
            assertThat(keys).as(room + "_" + language).isSorted().doesNotHaveDuplicates();
            assertThat(keys).allMatch(key -> key.startsWith(room + "."));
        }
    }

    /** What no native speaker has read is marked by not being listed. */
    @Test
    void theListOfReadTextsNamesTextsThatAreThere() throws IOException {
        var keys = new TreeSet<String>();
        allRooms().forEach(room -> keys.addAll(bundle(room, "rw").keySet()));
        var read =
                Files.readAllLines(WORDS.resolve("read_rw.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        System.out.printf(
                "%d of %d Kinyarwanda texts wait for a native reader%n",
                keys.size() - read.size(), keys.size());
        assertThat(read).isSorted().isSubsetOf(keys);
    }

    @Test
    void noKeyIsUnused() {
        var used = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (var source : sources()) {
            for (var quoted :
                    QUOTED.matcher(source).results().map(found -> found.group(1)).toList()) {
                if (quoted.endsWith(".")) {
                    beginnings.add(quoted);
                } else {
                    used.add(quoted);
                }
            }
        }
        var unused = new ArrayList<String>();
        for (var room : allRooms()) {
            for (var key : bundle(room, "en").keySet()) {
                boolean counted = used.contains(key.replaceAll("\\.(one|other)$", ""));
                boolean built = beginnings.stream().anyMatch(key::startsWith);
                if (!used.contains(key) && !counted && !built) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).as("texts that nobody says").isEmpty();
    }

    @Test
    void templatesHoldNoBareText() throws IOException {
        var bare = new TreeMap<String, Set<String>>();
        for (var template : files(Path.of("src/main/jte"), ".jte")) {
            var rest =
                    CONTROL.matcher(NOT_TEXT.matcher(Files.readString(template)).replaceAll(" "))
                            .replaceAll(" ");
            var words =
                    Pattern.compile("\\p{L}{2,}")
                            .matcher(rest)
                            .results()
                            .map(MatchResult::group)
                            .filter(word -> !word.equals("Imihigo"))
                            .collect(Collectors.toCollection(TreeSet::new));
            if (!words.isEmpty()) {
                bare.put(template.toString(), words);
            }
        }
        assertThat(bare).as("words in templates belong into a bundle").isEmpty();
    }

    private static List<String> allRooms() {
        try {
            return rooms();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> bundle(String room, String language) {
        var texts = new TreeMap<String, String>();
        lines(room, language)
                .forEach(line -> texts.put(key(line), line.substring(line.indexOf('=') + 1)));
        return texts;
    }

    private static List<String> keysInOrder(String room, String language) {
        return lines(room, language).map(WordsTest::key).toList();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static Stream<String> lines(String room, String language) {
        try {
            var file = WORDS.resolve(room + "_" + language + ".properties");
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> sources() {
        return Stream.of(
                        files(Path.of("src/main/java"), ".java"),
                        files(Path.of("src/main/jte"), ".jte"))
                .flatMap(Collection::stream)
                .map(
                        file -> {
                            try {
                                return Files.readString(file);
                            } catch (IOException problem) {
                                throw new UncheckedIOException(problem);
                            }
                        })
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
