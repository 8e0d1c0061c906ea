package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What each row is, and of which row it is a part. */
final class Rows {
    private static final int NO_ROW = -1;
    private static final int FEW = 2;
    private static final int LONG = 4;
    private static final Set<String> COUNTED = Set.of("number", "quantity", "area", "amount");
    private static final Pattern BELOW =
            Pattern.compile("([0-9]+(?:[.][0-9]+)*)(?:[.)]?[a-z][.)]?|[.][0-9]+)");

    /** Crops and animals: what contracts keep apart most often. */
    private static final Pattern KIND =
            Pattern.compile(
                    ".*\\b(maize|cassava|rice|beans?|soya?( ?beans?)?|wheat|irish"
                            + " potato\\w*|potato\\w*"
                            + "|banana\\w*|chilli|vegetables?|coffee|tea|cows?|cattle|goats?|sheep|pigs?"
                            + "|poultry|chickens?|rabbits?|fish|bees|dap|urea|npk|lime|mais|manioc|riz|haricots?|soja|ble|pommes?"
                            + " de terre|bananes?|cafe|the|vaches?|chevres?"
                            + "|moutons?|porcs?|volailles?|lapins?|ibigori|imyumbati|umuceri|ibishyimbo"
                            + "|ingano|ibirayi|urutoki|ikawa|icyayi|inka|ihene|intama|ingurube|inkoko"
                            + "|inkwavu)\\b.*");

    private static final Pattern TOTAL_COUNT =
            Pattern.compile("(total|nombre total|umubare wose|overall number|all)\\b.*");

    private final List<Shape> shapes;
    private final Role[] roles;
    private final String[] reasons;
    private final int[] wholes;

    /** Whether the file itself says of which row a row is a part: then nothing is guessed. */
    private final boolean named;

    private final Set<Integer> withParts = new HashSet<>();
    private final Map<Integer, List<Integer>> counts = new HashMap<>();

    private Rows(List<Shape> shapes) {
        this.shapes = shapes;
        roles = new Role[shapes.size()];
        reasons = new String[shapes.size()];
        wholes = new int[shapes.size()];
        named = shapes.stream().anyMatch(shape -> shape.text(Column.PARENT_NUMBER).isPresent());
    }

    static Rows of(List<Shape> shapes) {
        var rows = new Rows(shapes);
        rows.readAlone();
        rows.findWholes();
        rows.settle();
        return rows;
    }

    Role role(int at) {
        return roles[at];
    }

    /** Why, as a message key writes it. */
    String reason(int at) {
        return reasons[at];
    }

    /** The row of which this one is a part. */
    Optional<Integer> whole(int at) {
        return wholes[at] == NO_ROW ? Optional.empty() : Optional.of(wholes[at]);
    }

    private void readAlone() {
        boolean begun = false;
        for (int at = 0; at < shapes.size(); at++) {
            alone(at, begun);
            begun |= roles[at] != Role.NOTE && roles[at] != Role.BLANK;
        }
    }

    private void alone(int at, boolean begun) {
        var shape = shapes.get(at);
        var texts = shape.texts();
        switch (shape.choice().kind()) {
            case LEFT_OUT -> set(at, Role.LEFT_OUT, "left-out");
            case HEADING -> set(at, Role.HEADING, "heading.chosen");
            case PLEDGE -> set(at, Role.PLEDGE, "pledge");
            case AS_IT_LOOKS -> {
                if (shape.isBlank()) {
                    set(at, Role.BLANK, "blank");
                } else if (shape.again().isPresent()) {
                    set(at, Role.PLEDGE, "again");
                } else if (texts.stream().anyMatch(RowWords::isTotal)) {
                    set(at, Role.TOTAL, "total");
                } else if (isHeader(shape)) {
                    set(at, Role.NOTE, "header");
                } else if (shape.saysTargets()) {
                    set(at, Role.PLEDGE, "pledge");
                } else {
                    silent(at, begun);
                }
            }
        }
    }

    private static boolean isHeader(Shape shape) {
        return shape.line().cells().values().stream()
                        .map(Written::text)
                        .filter(RowWords::isHeader)
                        .count()
                > 1;
    }

    /** A row without targets. */
    private void silent(int at, boolean begun) {
        var shape = shapes.get(at);
        var texts = shape.texts().stream().filter(text -> !text.matches("[0-9.)]+")).toList();
        var byColumn = byColumn(shape);
        if (texts.isEmpty()) {
            set(at, Role.NOTE, "note");
        } else if (texts.size() == 1) {
            var word = RowWords.group(texts.getFirst());
            if (word.isPresent()) {
                set(at, word.get(), "group");
            } else if (RowWords.isNote(texts.getFirst())) {
                set(at, Role.NOTE, "note");
            } else if (byColumn.isPresent() && (begun || byColumn.get() != Role.OUTPUT)) {
                set(at, byColumn.get(), "group");
            } else {
                boolean names = shape.text(Column.INDICATOR).isPresent() && begun;
                set(at, names ? Role.PLEDGE : Role.NOTE, names ? "pledge" : "note");
            }
        } else {
            boolean names = shape.text(Column.INDICATOR).isPresent();
            if (names) {
                set(at, Role.PLEDGE, "pledge");
            } else {
                set(at, byColumn.orElse(Role.NOTE), byColumn.isPresent() ? "group" : "note");
            }
        }
    }

    /** A row that fills a group's column and no indicator is that group. */
    private static Optional<Role> byColumn(Shape shape) {
        if (shape.text(Column.INDICATOR).isPresent()) {
            return Optional.empty();
        }
        var lowest = new ArrayList<Role>();
        shape.text(Column.PILLAR).ifPresent(_ -> lowest.add(Role.PILLAR));
        shape.text(Column.SECTOR).ifPresent(_ -> lowest.add(Role.SECTOR));
        shape.text(Column.OUTCOME).ifPresent(_ -> lowest.add(Role.OUTCOME));
        shape.text(Column.OUTPUT).ifPresent(_ -> lowest.add(Role.OUTPUT));
        return lowest.isEmpty() ? Optional.empty() : Optional.of(lowest.getLast());
    }

    private void set(int at, Role role, String reason) {
        roles[at] = role;
        reasons[at] = reason;
        wholes[at] = NO_ROW;
    }

    private boolean canBePartOrWhole(int at) {
        return roles[at] == Role.PLEDGE || roles[at] == Role.HEADING;
    }

    private void findWholes() {
        var numbered = new HashMap<String, Integer>();
        for (int at = 0; at < shapes.size(); at++) {
            if (canBePartOrWhole(at)) {
                int row = at;
                number(at).ifPresent(number -> numbered.putIfAbsent(number, row));
            }
        }
        for (int at = 0; at < shapes.size(); at++) {
            if (canBePartOrWhole(at) && shapes.get(at).choice().kind() != Choice.Kind.HEADING) {
                wholes[at] = whole(at, numbered);
            }
        }
        for (int whole : wholes) {
            withParts.add(whole);
        }
    }

    private Optional<String> number(int at) {
        return shapes.get(at).text(Column.NUMBER).map(Folded::of);
    }

    private int whole(int at, Map<String, Integer> numbered) {
        var parent = shapes.get(at).text(Column.PARENT_NUMBER).map(Folded::of);
        if (parent.isPresent()) {
            int whole = numbered.getOrDefault(parent.get(), NO_ROW);
            return whole == at ? NO_ROW : whole;
        }
        if (named
                || shapes.get(at).choice().kind() == Choice.Kind.PLEDGE
                || shapes.get(at).again().isPresent()) {
            return NO_ROW;
        }
        var above =
                number(at)
                        .map(BELOW::matcher)
                        .filter(Matcher::matches)
                        .map(form -> numbered.getOrDefault(form.group(1), NO_ROW))
                        .filter(whole -> whole < at);
        int byNumber = above.orElse(NO_ROW);
        if (byNumber != NO_ROW) {
            return byNumber;
        }
        int byIndent = indented(at);
        return byIndent == NO_ROW ? likeTheRowBefore(at) : byIndent;
    }

    private int indented(int at) {
        int indent = shapes.get(at).indent();
        int before = at - 1;
        while (indent > 0 && before >= 0 && canBePartOrWhole(before)) {
            int other = shapes.get(before).indent();
            if (other < indent) {
                return before;
            }
            before = wholes[before];
            if (other == indent) {
                return before;
            }
        }
        return NO_ROW;
    }

    /** Below a row that names a measure and promises nothing: unnumbered rows, or its kinds. */
    private int likeTheRowBefore(int at) {
        if (at == 0 || !canBePartOrWhole(at - 1) || !shapes.get(at).promises()) {
            return NO_ROW;
        }
        boolean numberless = number(at).isEmpty();
        int whole = wholes[at - 1] == NO_ROW ? at - 1 : wholes[at - 1];
        boolean kind =
                KIND.matcher(Folded.of(shapes.get(at).name())).matches()
                        && isAkin(shapes.get(at).name(), shapes.get(whole).name());
        boolean names = !shapes.get(whole).promises() && !shapes.get(whole).name().isEmpty();
        boolean first = whole == at - 1;
        boolean unnumbered =
                numberless && number(whole).isPresent() && (first || number(at - 1).isEmpty());
        return names && (kind || unnumbered) ? whole : NO_ROW;
    }

    /** "Area of maize insured" is of "Area of crops insured"; so is "Maize" alone. */
    private static boolean isAkin(String name, String whole) {
        var words = Arrays.asList(Folded.of(name).split("[^a-z]+"));
        var others = Arrays.asList(Folded.of(whole).split("[^a-z]+"));
        return words.size() <= FEW
                || words.stream()
                        .filter(word -> word.length() >= LONG && !COUNTED.contains(word))
                        .anyMatch(others::contains);
    }

    /** A rate above two rows, "number of…" and "total…", is made of these. */
    private void countRates() {
        for (int whole : withParts) {
            var below = below(whole);
            if (whole != NO_ROW && roles[whole] == Role.PLEDGE && makeARate(whole, below)) {
                boolean turned = isTotalCount(below.getFirst());
                counts.put(whole, turned ? below.reversed() : below);
                reasons[whole] = "counted";
                below.forEach(
                        at -> {
                            roles[at] = Role.COUNT;
                            reasons[at] = "count";
                        });
            }
        }
    }

    private List<Integer> below(int whole) {
        return IntStream.range(0, wholes.length).filter(at -> wholes[at] == whole).boxed().toList();
    }

    private boolean makeARate(int whole, List<Integer> below) {
        return below.size() == 2
                && shapes.get(whole).again().isEmpty()
                && UnitOfMeasure.worded(shapes.get(whole).name())
                        .filter(UnitOfMeasure.PERCENT::equals)
                        .isPresent()
                && below.stream().filter(this::isTotalCount).count() == 1
                && below.stream().allMatch(at -> roles[at] == Role.PLEDGE && isCount(at));
    }

    private boolean isCount(int at) {
        return UnitOfMeasure.worded(shapes.get(at).name())
                .filter(UnitOfMeasure.NUMBER::equals)
                .isPresent();
    }

    private boolean isTotalCount(int at) {
        return TOTAL_COUNT.matcher(Folded.of(shapes.get(at).name())).matches();
    }

    /** Of each rate that two rows below it make: which of them counts, and which counts all. */
    Map<Integer, List<Integer>> counts() {
        return Collections.unmodifiableMap(counts);
    }

    private void settle() {
        countRates();
        for (int at = 0; at < shapes.size(); at++) {
            if (roles[at] != Role.PLEDGE || counts.containsKey(at)) {
                continue;
            }
            boolean chosen =
                    shapes.get(at).choice().kind() == Choice.Kind.PLEDGE
                            || shapes.get(at).again().isPresent();
            if (withParts.contains(at) && !shapes.get(at).promises() && !chosen) {
                set(at, Role.HEADING, "heading");
            } else if (wholes[at] != NO_ROW) {
                roles[at] = Role.PART;
                reasons[at] = "part";
            } else if (withParts.contains(at)) {
                reasons[at] = "whole";
            }
        }
    }

    /** The parts of each row that has some, in order. */
    Map<Integer, List<Integer>> parts() {
        var parts = new HashMap<Integer, List<Integer>>();
        for (int at = 0; at < wholes.length; at++) {
            if (roles[at] == Role.PART) {
                parts.computeIfAbsent(wholes[at], _ -> new ArrayList<>()).add(at);
            }
        }
        return Collections.unmodifiableMap(parts);
    }
}
