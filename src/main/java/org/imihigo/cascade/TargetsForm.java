package org.imihigo.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.cascade.pages.Cell;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Targets;
import org.imihigo.web.Words;

/** Targets as they were typed, and what is wrong with them: nothing typed is lost. */
final class TargetsForm {
    private final Map<String, String> typed;
    private final Indicator indicator;
    private final Words words;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    TargetsForm(Map<String, String> typed, Indicator indicator, Words words) {
        this.typed = typed;
        this.indicator = indicator;
        this.words = words;
    }

    /** The fields as they would be typed. */
    static Map<String, String> of(
            Targets targets, String suffix, Indicator indicator, Words words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("annual" + suffix, TypedAmount.plain(targets.annual(), indicator, words));
        for (int period = 0; period < targets.periods().size(); period++) {
            var amount = targets.periods().get(period);
            fields.put(
                    name(period, suffix),
                    amount.map(one -> TypedAmount.plain(one, indicator, words)).orElse(""));
        }
        return fields;
    }

    private static String name(int period, String suffix) {
        return "p" + (period + 1) + suffix;
    }

    boolean isRight() {
        return wrong.isEmpty();
    }

    Map<String, String> wrong() {
        return wrong;
    }

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** The fields that begin so and hold a unit's code. */
    List<String> names(String beginning) {
        return typed.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .filter(name -> UnitCode.parse(name.substring(beginning.length())).isPresent())
                .sorted()
                .toList();
    }

    int number(String name) {
        return text(name).matches("[0-9]{1,6}") ? Integer.parseInt(text(name)) : 0;
    }

    void wrong(String name, Refusal refusal) {
        wrong.putIfAbsent(name, words.text(refusal));
    }

    void wrong(String name, String key, Object... arguments) {
        wrong.putIfAbsent(name, words.text(key, arguments));
    }

    /** What is typed for one unit; nothing where all its fields are empty, or one is wrong. */
    Optional<Targets> read(String suffix) {
        var periods = new ArrayList<Optional<Amount>>();
        for (int period = 0; period < indicator.periods(); period++) {
            periods.add(amount(name(period, suffix)));
        }
        var annual = amount("annual" + suffix);
        if (annual.isEmpty()
                && periods.stream().anyMatch(Optional::isPresent)
                && !wrong.containsKey("annual" + suffix)) {
            wrong("annual" + suffix, "cascade.amount.year");
        }
        annual.ifPresent(year -> mustMake(year, periods, suffix));
        return annual.filter(_ -> isRight()).map(year -> Targets.of(year, periods));
    }

    private Optional<Amount> amount(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TypedAmount.read(text(name), indicator, words));
        } catch (Refusal refusal) {
            wrong(name, refusal);
            return Optional.empty();
        }
    }

    /** A flow's periods make its year; what grows ends where its year does, and never falls. */
    private void mustMake(Amount year, List<Optional<Amount>> periods, String suffix) {
        var amounts =
                periods.stream()
                        .flatMap(Optional::stream)
                        .filter(Amount.Value.class::isInstance)
                        .mapToLong(amount -> ((Amount.Value) amount).scaled())
                        .toArray();
        if (amounts.length == 0 || !(year instanceof Amount.Value(long annual))) {
            return;
        }
        var time = indicator.measure().time();
        long sum = Arrays.stream(amounts).sum();
        if (time == OverTime.FLOW_SUM && sum != annual) {
            wrong("annual" + suffix, "cascade.amount.periods", shown(sum), shown(annual));
        }
        if (time == OverTime.CUMULATIVE_LAST && falls(amounts, annual)) {
            wrong("annual" + suffix, "cascade.amount.falls");
        }
    }

    private String shown(long scaled) {
        return indicator.shown(new Amount.Value(scaled), words);
    }

    private static boolean falls(long[] levels, long end) {
        for (int period = 1; period < levels.length; period++) {
            if (levels[period] < levels[period - 1]) {
                return true;
            }
        }
        return levels[levels.length - 1] != end;
    }

    /** The fields of one unit: the year, then its periods. */
    List<Cell> cells(String suffix, String unit) {
        var cells = new ArrayList<Cell>();
        cells.add(cell("annual" + suffix, unit, words.text("cascade.period.year")));
        for (int period = 0; period < indicator.periods(); period++) {
            cells.add(cell(name(period, suffix), unit, periodName(indicator, period + 1, words)));
        }
        return cells;
    }

    static String periodName(Indicator indicator, int number, Words words) {
        return words.text(
                indicator.periods() == 4 ? "cascade.period.quarter" : "cascade.period.month",
                number);
    }

    private Cell cell(String name, String unit, String column) {
        return new Cell(
                name,
                unit.isEmpty() ? column : unit + ": " + column,
                typed.getOrDefault(name, ""),
                wrong.getOrDefault(name, ""));
    }
}
