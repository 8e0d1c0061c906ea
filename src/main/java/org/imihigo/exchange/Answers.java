package org.imihigo.exchange;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.contracts.Choice;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Measurement;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.jspecify.annotations.Nullable;

/** What a person answered on the dry run, field by field, and what it means. */
final class Answers {
    /** The rules that a file can ask for. */
    static final List<OverTime> TIMES =
            List.of(
                    OverTime.FLOW_SUM,
                    OverTime.STOCK_LAST,
                    OverTime.CUMULATIVE_LAST,
                    OverTime.RATE_LAST,
                    OverTime.RATE_MEAN,
                    OverTime.RATE_POOLED,
                    OverTime.MILESTONE,
                    OverTime.ONE_OFF);

    /** {@code r14.yes.none.zero}: the field of a row in a form. */
    private static final Pattern FIELD = Pattern.compile("r([0-9]{1,7})[.]([a-zA-Z0-9_.-]{1,60})");

    private static final String YES = "yes.";
    private static final String CELL = "c.";
    private static final String EMPTIED = "-";
    private static final int LONGEST = 500;

    private Answers() {}

    /** The fields of each row that the form showed; one without answers has an empty map. */
    static Map<Integer, Map<String, String>> sent(Map<String, String> form) {
        var sent = new HashMap<Integer, Map<String, String>>();
        form.forEach(
                (name, value) -> {
                    var field = FIELD.matcher(name);
                    if (field.matches()) {
                        var fields =
                                sent.computeIfAbsent(
                                        Integer.valueOf(field.group(1)), _ -> new HashMap<>());
                        var text = value.strip();
                        if (!text.isEmpty()) {
                            fields.put(
                                    field.group(2),
                                    text.substring(0, Math.min(text.length(), LONGEST)));
                        }
                    }
                });
        return sent;
    }

    /** Without what says no more than the house proposed already. */
    static Map<String, String> told(
            Map<String, String> sent, Optional<Measurement> proposed, boolean chosenBefore) {
        var told = new HashMap<>(sent);
        told.remove("shown");
        told.remove("kind", Choice.Kind.AS_IT_LOOKS.name());
        boolean same =
                proposed.isEmpty()
                        || measurement(sent).filter(one -> !isSame(one, proposed.get())).isEmpty();
        if (same && !chosenBefore) {
            List.of("time", "space", "direction", "divisible", "unit", "decimals")
                    .forEach(told::remove);
        }
        return told;
    }

    private static boolean isSame(Measurement one, Measurement other) {
        return one.time() == other.time()
                && one.direction().equals(other.direction())
                && one.divisible() == other.divisible()
                && one.unit().equals(other.unit())
                && one.decimals() == other.decimals();
    }

    static Map<Integer, Choice> choices(Map<Integer, Map<String, String>> answers) {
        return answers.entrySet().stream()
                .filter(row -> !row.getValue().isEmpty())
                .collect(toMap(Map.Entry::getKey, row -> choice(row.getValue())));
    }

    private static Choice choice(Map<String, String> fields) {
        var instead = new EnumMap<Column, String>(Column.class);
        fields.forEach(
                (field, value) -> {
                    if (field.startsWith(CELL)) {
                        column(field.substring(CELL.length()))
                                .ifPresent(
                                        column ->
                                                instead.put(
                                                        column,
                                                        value.equals(EMPTIED) ? "" : value));
                    }
                });
        var accepted =
                fields.keySet().stream()
                        .filter(field -> field.startsWith(YES))
                        .map(field -> field.substring(YES.length()))
                        .collect(toUnmodifiableSet());
        return new Choice(
                measurement(fields),
                instead,
                accepted,
                named(Choice.Kind.values(), fields.get("kind")).orElse(Choice.Kind.AS_IT_LOOKS),
                fields.getOrDefault("reason", ""));
    }

    private static Optional<Column> column(String name) {
        return named(Column.values(), name);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    static Optional<Measurement> measurement(Map<String, String> fields) {
        return named(OverTime.values(), fields.get("time"))
                .filter(TIMES::contains)
                .map(
                        time ->
                                new Measurement(
                                        time,
                                        space(time, fields),
                                        "DOWN".equals(fields.get("direction"))
                                                ? new Direction.Down()
                                                : new Direction.Up(),
                                        fields.containsKey("divisible"),
                                        fields.getOrDefault("unit", "number"),
                                        decimals(fields.getOrDefault("decimals", "0"))));
    }

    private static int decimals(String text) {
        return text.matches("[0-6]") ? Integer.parseInt(text) : 0;
    }

    /** As proposed where it goes with the time rule, else what is usual with it. */
    private static OverSpace space(OverTime time, Map<String, String> fields) {
        if (time == OverTime.RATE_POOLED) {
            return OverSpace.POOLED;
        }
        var allowed = Measure.allowed(time);
        boolean rate = fields.getOrDefault("unit", "").equals("%");
        var usual = rate || !allowed.contains(OverSpace.SUM) ? OverSpace.MEAN : OverSpace.SUM;
        return named(OverSpace.values(), fields.get("space"))
                .filter(space -> allowed.contains(space) && space != OverSpace.POOLED)
                .orElse(allowed.contains(usual) ? usual : OverSpace.SUM);
    }
}
