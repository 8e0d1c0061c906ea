package org.imihigo.dhis2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;

/** Values by where and when they hold. */
final class Values {
    /** Whose figures of which year. */
    record Scope(String place, FiscalYear year) implements Comparable<Scope> {
        @Override
        public int compareTo(Scope other) {
            int places = place.compareTo(other.place);
            return places != 0 ? places : year.compareTo(other.year);
        }
    }

    private record Key(Cell cell, FiscalPeriod period) {}

    private final NavigableMap<Scope, Map<Key, Fraction>> figures = new TreeMap<>();

    private Values() {}

    static Values of(List<Value> values, Metadata metadata) {
        var known = new Values();
        for (var value : values) {
            value.number()
                    .ifPresent(
                            number ->
                                    PeriodName.read(value.period())
                                            .ifPresent(
                                                    period ->
                                                            known.put(
                                                                    value.place(),
                                                                    period,
                                                                    metadata.plain(value.cell()),
                                                                    Fraction.of(number))));
        }
        return known;
    }

    static Values none() {
        return new Values();
    }

    private void put(String place, FiscalPeriod period, Cell cell, Fraction figure) {
        var scoped = figures.computeIfAbsent(new Scope(place, period.year()), _ -> new HashMap<>());
        scoped.put(new Key(cell, period), figure);
        if (cell.combo().isPresent()) {
            scoped.merge(new Key(Cell.of(cell.element()), period), figure, Fraction::plus);
        }
    }

    /** Whose figures of which years are known. */
    Iterable<Scope> scopes() {
        return figures.keySet();
    }

    /** The cell's value of the year; the sum of its quarters where it is filled in by quarters. */
    Optional<Fraction> figure(Cell cell, Scope scope) {
        return at(cell, scope.year().whole(), scope)
                .or(
                        () ->
                                scope.year()
                                        .quarters()
                                        .map(quarter -> at(cell, quarter, scope))
                                        .flatMap(Optional::stream)
                                        .reduce(Fraction::plus));
    }

    Optional<Fraction> at(Cell cell, FiscalPeriod period, Scope scope) {
        return Optional.ofNullable(
                figures.getOrDefault(scope, Map.of()).get(new Key(cell, period)));
    }

    /** What a formula asks for: its figures, and the constants of the export. */
    Function<Expression, Optional<Fraction>> within(Scope scope, Metadata metadata) {
        return part ->
                switch (part) {
                    case Expression.Figure(var cell) -> figure(metadata.plain(cell), scope);
                    case Expression.Constant(var id) ->
                            Optional.ofNullable(metadata.constants().get(id)).map(Fraction::of);
                    case Expression.Blank _,
                            Expression.Literal _,
                            Expression.Signed _,
                            Expression.Operation _,
                            Expression.Unknown _ ->
                            Optional.empty();
                };
    }
}
