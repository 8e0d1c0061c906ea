package org.imihigo.dhis2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** How people write it: {@code dhis2/spellings.txt}, the table behind {@link ElementName}. */
final class Spellings {
    private static final Spellings KNOWN = read();

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();

    private Spellings() {}

    static Spellings known() {
        return KNOWN;
    }

    private static Spellings read() {
        var spellings = new Spellings();
        try {
            new ClassPathResource("dhis2/spellings.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(spellings::add);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return spellings;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        var kind = line.substring(0, colon);
        var spelled = List.of(line.substring(colon + 1).strip().split(" "));
        if (kind.equals("same")) {
            spelled.forEach(word -> same.put(word, spelled.getFirst()));
        } else {
            words.computeIfAbsent(kind, _ -> new HashSet<>())
                    .addAll(spelled.stream().map(word -> word.replace('_', ' ')).toList());
        }
    }

    boolean is(String kind, String spelled) {
        return all(kind).contains(spelled);
    }

    Set<String> all(String kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /** Whether one of the kind's spellings stands in a text of folded words. */
    boolean has(String kind, String folded) {
        var text = " " + folded + " ";
        return all(kind).stream().anyMatch(spelled -> text.contains(" " + spelled + " "));
    }

    /** 1 to 4, where the word says so after what is written before its number. */
    Optional<Integer> number(String kind, String word) {
        for (int number = 1; number <= Slot.QUARTERS; number++) {
            if (is(kind + "-" + number, word)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** The words that tell two names apart, each in its one spelling. */
    String key(List<Token> tokens) {
        var kept = new ArrayList<String>();
        for (var token : tokens) {
            var word = same.getOrDefault(token.folded(), token.folded());
            if (!is("drop", word)) {
                kept.add(word);
            }
        }
        return String.join(" ", kept);
    }

    /** Each word in its one spelling, none left out. */
    String folded(String text) {
        return String.join(
                " ",
                Token.of(text).stream()
                        .map(token -> same.getOrDefault(token.folded(), token.folded()))
                        .toList());
    }
}
