package org.imihigo.contracts;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.springframework.util.MultiValueMap;

/** The form of one row, as it was sent. */
record Decision(MultiValueMap<String, String> fields) {
    /** The cells that can be typed anew. */
    static final List<Column> CELLS =
            List.of(
                    Column.INDICATOR,
                    Column.CATEGORY,
                    Column.BASELINE,
                    Column.Q1_TARGET,
                    Column.Q2_TARGET,
                    Column.Q3_TARGET,
                    Column.Q4_TARGET,
                    Column.ANNUAL_TARGET);

    private static final Pattern RULE = Pattern.compile("([A-Z_]+) ([A-Z_]+)");
    private static final int LONGEST = 500;

    Choice choice(Judged line, Choice before) {
        return new Choice(
                measurement(line), instead(line.line(), before), yes(), kind(), text("reason"));
    }

    private Choice.Kind kind() {
        var sent = text("kind");
        return List.of(Choice.Kind.values()).stream()
                .filter(kind -> kind.name().equals(sent))
                .findFirst()
                .orElse(Choice.Kind.AS_IT_LOOKS);
    }

    private Set<String> yes() {
        return new HashSet<>(fields.getOrDefault("yes", List.of()));
    }

    /** What differs from the file; a cell that was typed before stays typed. */
    private Map<Column, String> instead(Line line, Choice before) {
        var instead = new EnumMap<Column, String>(Column.class);
        instead.putAll(before.instead());
        for (var column : CELLS) {
            if (fields.containsKey(column.name())) {
                var sent = text(column.name());
                var file = line.cell(column).map(Written::text).map(Folded::tidy).orElse("");
                if (sent.equals(file)) {
                    instead.remove(column);
                } else {
                    instead.put(column, sent);
                }
            }
        }
        for (var column : List.of(Column.PILLAR, Column.COUNTED_BY)) {
            if (fields.containsKey(column.name())) {
                instead.remove(column);
                Optional.of(text(column.name()))
                        .filter(chosen -> !chosen.isEmpty())
                        .ifPresent(chosen -> instead.put(column, chosen));
            }
        }
        return instead;
    }

    /** Whoever saves the rule of a pledge has confirmed it. */
    private Optional<Measurement> measurement(Judged line) {
        var rule = RULE.matcher(text("rule"));
        if (line.proposal().isEmpty() || !rule.matches()) {
            return Optional.empty();
        }
        var proposed = line.proposal().get().measurement();
        return Optional.of(
                new Measurement(
                        time(rule.group(1), proposed.time()),
                        space(rule.group(2), proposed.space()),
                        direction(proposed.direction()),
                        text("divisible").equals("yes"),
                        text("unit").isEmpty() ? proposed.unit() : UnitOfMeasure.said(text("unit")),
                        text("decimals").matches("[0-9]")
                                ? Integer.parseInt(text("decimals"))
                                : proposed.decimals()));
    }

    private static OverTime time(String name, OverTime proposed) {
        return List.of(OverTime.values()).stream()
                .filter(time -> time.name().equals(name))
                .findFirst()
                .orElse(proposed);
    }

    private static OverSpace space(String name, OverSpace proposed) {
        return List.of(OverSpace.values()).stream()
                .filter(space -> space.name().equals(name))
                .findFirst()
                .orElse(proposed);
    }

    private Direction direction(Direction proposed) {
        return switch (text("direction")) {
            case "UP" -> new Direction.Up();
            case "DOWN" -> new Direction.Down();
            default -> proposed;
        };
    }

    private String text(String name) {
        var sent = Folded.tidy(Optional.ofNullable(fields.getFirst(name)).orElse(""));
        return sent.substring(0, Math.min(LONGEST, sent.length()));
    }
}
