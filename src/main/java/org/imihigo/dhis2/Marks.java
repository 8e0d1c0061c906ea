package org.imihigo.dhis2;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which figure a name says it is, and between which signs the name of the pledge stands. Each word
 * of the name becomes one letter for what it may be; the phrases that people use are then patterns
 * of letters, at the end of the name or at its beginning.
 *
 * @param from where the pledge's name begins
 * @param to where it ends
 */
record Marks(int from, int to, Optional<Slot> slot) {
    /** Q1, quarter no 1, 1st quarter, first quarter, 1Q, QI, July to September. */
    private static final String QUARTER = "(?<q>Qb?[NF]|FQ|NoQ|nQ|W|J[ba]*S)";

    /** A planned target is one, too. */
    private static final String KIND = "(?<k>TT?|AA?|B)";

    /** What may stand between and after: small words, the year. */
    private static final String SMALL = "[byY]*";

    /** Most telling first. {@code t1} is a quarter only where a kind stands with it. */
    private static final List<String> WHOLE =
            List.of(
                    KIND + SMALL + QUARTER,
                    QUARTER + SMALL + KIND,
                    "(?<k>[ta])" + QUARTER,
                    QUARTER + "(?<k>[ta])",
                    "(?<k>[pr])" + SMALL + QUARTER,
                    QUARTER + SMALL + "(?<k>[pr])",
                    KIND + SMALL + "(?<q>tN)",
                    "(?<q>tN)" + SMALL + KIND,
                    KIND + SMALL + "Y",
                    "Y" + SMALL + KIND);

    private static final List<Pattern> END = WHOLE.stream().map(Marks::end).toList();
    private static final List<Pattern> BEGINNING = WHOLE.stream().map(Marks::beginning).toList();
    private static final Pattern QUARTER_AT_END = end(QUARTER);
    private static final Pattern QUARTER_AT_BEGINNING = beginning(QUARTER);
    private static final Pattern KIND_AT_END = end(KIND);
    private static final Pattern KIND_AT_BEGINNING = beginning(KIND);
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[-–—:_;|/(\\[].*", Pattern.DOTALL);

    private static Pattern end(String phrase) {
        return Pattern.compile("[by]*" + phrase + SMALL + "$");
    }

    private static Pattern beginning(String phrase) {
        return Pattern.compile("^" + SMALL + phrase + "[by]*");
    }

    static Marks of(String name) {
        return new Reading(name, Token.of(name)).marks();
    }

    /** The name, taken apart. */
    private record Reading(String name, List<Token> tokens) {
        Marks marks() {
            var letters = letters();
            return first(END, letters)
                    .map(this::atEnd)
                    .or(() -> first(BEGINNING, letters).map(this::atBeginning))
                    .or(() -> atBoth(letters))
                    .or(() -> first(List.of(KIND_AT_END), letters).map(this::atEnd))
                    .or(() -> kindAtBeginning(letters).map(this::atBeginning))
                    .orElseGet(() -> new Marks(0, name.length(), Optional.empty()));
        }

        private String letters() {
            var letters = new StringBuilder();
            for (int at = 0; at < tokens.size(); at++) {
                letters.append(letter(at, letters));
            }
            return letters.toString();
        }

        private char letter(int at, CharSequence before) {
            var word = tokens.get(at).folded();
            var known = Spellings.known();
            if (isYear(at, before)) {
                return 'y';
            }
            return Stream.of(
                            "Q quarter",
                            "T target",
                            "A achieved",
                            "B baseline",
                            "Y year",
                            "W quarter-1",
                            "W quarter-2",
                            "W quarter-3",
                            "W quarter-4",
                            "o ordinal",
                            "t target-beside",
                            "a achieved-beside",
                            "b between",
                            "p target-near",
                            "r achieved-near",
                            "J month-1",
                            "J month-2",
                            "J month-3",
                            "J month-4",
                            "S month-last")
                    .filter(kind -> known.is(kind.substring(2), word))
                    .map(kind -> kind.charAt(0))
                    .findFirst()
                    .orElseGet(() -> isBeforeQ(at) ? 'n' : number(word));
        }

        /** {@code 1Q}, and not the {@code phase 1} of a quarter's target. */
        private boolean isBeforeQ(int at) {
            return at + 1 < tokens.size()
                    && tokens.get(at).folded().matches("[1-4]")
                    && tokens.get(at + 1).folded().equals("q")
                    && tokens.get(at).end() == tokens.get(at + 1).start()
                    && !name.substring(tokens.get(at + 1).end()).matches("\\s*[0-9].*");
        }

        private static char number(String word) {
            boolean known = Spellings.known().number("number", word).isPresent();
            boolean ordinal = Spellings.known().number("ordinal", word).isPresent();
            return ordinal ? 'F' : known ? 'N' : 'x';
        }

        /** {@code 2024/25}, {@code 2024-2025}, {@code 24/25}. */
        private boolean isYear(int at, CharSequence before) {
            var word = tokens.get(at).folded();
            if (word.matches("(19|20)[0-9]{2}")) {
                return true;
            }
            boolean afterYear = at > 0 && before.charAt(at - 1) == 'y';
            boolean beforeNext =
                    at + 1 < tokens.size()
                            && word.matches("[0-9]{2}")
                            && tokens.get(at + 1).folded().matches("[0-9]{2}")
                            && Integer.parseInt(tokens.get(at + 1).folded())
                                    == Integer.parseInt(word) + 1;
            return word.matches("[0-9]{2}") && (afterYear || beforeNext);
        }

        private static Optional<MatchResult> first(List<Pattern> phrases, String letters) {
            return phrases.stream()
                    .map(phrase -> phrase.matcher(letters))
                    .filter(found -> found.find())
                    .map(found -> found.toMatchResult())
                    .findFirst();
        }

        private Marks atEnd(MatchResult found) {
            int to = found.start() == tokens.size() ? name.length() : start(found.start());
            return new Marks(0, to, slot(found));
        }

        private Marks atBeginning(MatchResult found) {
            return new Marks(tokens.get(found.end() - 1).end(), name.length(), slot(found));
        }

        /** The quarter at one end and the kind at the other. */
        private Optional<Marks> atBoth(String letters) {
            var quarterFirst = first(List.of(QUARTER_AT_BEGINNING), letters);
            var kindLast = first(List.of(KIND_AT_END), letters);
            if (quarterFirst.isPresent() && kindLast.isPresent()) {
                return Optional.of(between(quarterFirst.get(), kindLast.get()));
            }
            var kindFirst = kindAtBeginning(letters);
            var quarterLast = first(List.of(QUARTER_AT_END), letters);
            return kindFirst.isPresent() && quarterLast.isPresent()
                    ? Optional.of(between(kindFirst.get(), quarterLast.get()))
                    : Optional.empty();
        }

        private Marks between(MatchResult first, MatchResult last) {
            int from = tokens.get(first.end() - 1).end();
            var slot =
                    what(first)
                            .or(() -> what(last))
                            .map(kind -> new Slot(kind, Math.max(quarter(first), quarter(last))));
            return new Marks(from, Math.max(from, start(last.start())), slot);
        }

        /** "Target: maize" is one; "Target population reached" is none. */
        private Optional<MatchResult> kindAtBeginning(String letters) {
            return first(List.of(KIND_AT_BEGINNING), letters)
                    .filter(
                            found ->
                                    SEPARATOR
                                            .matcher(
                                                    name.substring(
                                                            tokens.get(found.end() - 1).end()))
                                            .matches());
        }

        private int start(int token) {
            return tokens.get(token).start();
        }

        private Optional<Slot> slot(MatchResult found) {
            return what(found).map(kind -> new Slot(kind, quarter(found)));
        }

        private static Optional<Slot.What> what(MatchResult found) {
            if (!found.namedGroups().containsKey("k")) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (found.group("k").charAt(0)) {
                        case 'T', 't', 'p' -> Slot.What.TARGET;
                        case 'B' -> Slot.What.BASELINE;
                        default -> Slot.What.ACHIEVED;
                    });
        }

        private int quarter(MatchResult found) {
            if (!found.namedGroups().containsKey("q")) {
                return Slot.YEAR;
            }
            var known = Spellings.known();
            return tokens.subList(found.start("q"), found.end("q")).stream()
                    .map(Token::folded)
                    .flatMap(
                            word ->
                                    Stream.of("number", "ordinal", "quarter", "month")
                                            .flatMap(kind -> known.number(kind, word).stream()))
                    .findFirst()
                    .orElse(Slot.YEAR);
        }
    }
}
