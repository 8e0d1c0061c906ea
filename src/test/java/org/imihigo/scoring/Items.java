package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;

/** Items of a trial for tests, in the words of a table. An empty text is an empty cell. */
record Items(
        String name,
        Optional<Pillar> pillar,
        Set<String> tags,
        boolean divisible,
        Direction direction,
        String baseline,
        String target,
        String actual,
        String weight,
        Further further) {
    static Items item(String name, String target, String actual) {
        return new Items(
                name,
                Optional.empty(),
                Set.of(),
                true,
                new Direction.Up(),
                "",
                target,
                actual,
                "1",
                Further.NOTHING);
    }

    Items in(Pillar place) {
        return new Items(
                name,
                Optional.of(place),
                tags,
                divisible,
                direction,
                baseline,
                target,
                actual,
                weight,
                further);
    }

    Items tagged(String... words) {
        return new Items(
                name,
                pillar,
                Set.of(words),
                divisible,
                direction,
                baseline,
                target,
                actual,
                weight,
                further);
    }

    Items indivisible() {
        return new Items(
                name, pillar, tags, false, direction, baseline, target, actual, weight, further);
    }

    Items downFrom(String start) {
        return new Items(
                name,
                pillar,
                tags,
                divisible,
                new Direction.Down(),
                start,
                target,
                actual,
                weight,
                further);
    }

    Items weighing(String share) {
        return new Items(
                name, pillar, tags, divisible, direction, baseline, target, actual, share, further);
    }

    Items after(String previous) {
        return with(
                new Further(
                        number(previous),
                        further.scale(),
                        further.quality(),
                        further.evidence(),
                        further.self()));
    }

    Items scaled(String... columns) {
        var scale =
                List.of(columns).stream()
                        .map(column -> column.split("=", 2))
                        .map(
                                column ->
                                        new Column(
                                                Fraction.parse(column[0]),
                                                Fraction.parse(column[1])))
                        .toList();
        return with(
                new Further(
                        further.previous(),
                        scale,
                        further.quality(),
                        further.evidence(),
                        further.self()));
    }

    Items with(Further more) {
        return new Items(
                name, pillar, tags, divisible, direction, baseline, target, actual, weight, more);
    }

    Trial.Item made() {
        return new Trial.Item(
                name,
                pillar,
                tags,
                divisible,
                direction,
                number(baseline),
                number(target),
                number(actual),
                Fraction.parse(weight),
                further);
    }

    static Trial.Result judged(Method method, Items... items) {
        return Trial.of(method, List.of(items).stream().map(Items::made).toList());
    }

    static Optional<Fraction> number(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty()).map(Fraction::parse);
    }
}
