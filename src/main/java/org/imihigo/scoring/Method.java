package org.imihigo.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.web.Words;

/**
 * How figures become scores: a declared document, never code. A score without its method means
 * nothing.
 *
 * @param hash SHA-256 of the document, byte for byte
 * @param years in which it was used; empty where it may judge any year
 * @param scores the kinds of figure that count, the first that exists
 * @param notReported what an overdue figure is worth; empty where it leaves the weights
 * @param minimumCoverage in percent, below which a unit is not ranked
 * @param lights of a pledge; empty where no source gives them
 * @param standing lights of a whole score; empty where no source gives them
 */
public record Method(
        String id,
        String hash,
        Texts name,
        Status status,
        Set<String> countries,
        Set<FiscalYear> years,
        List<Kind> scores,
        Optional<Fraction> notReported,
        Optional<Fraction> minimumCoverage,
        List<Ground> grounds,
        List<Item> items,
        Whole whole,
        int scale,
        RoundingMode rounding,
        Optional<Thresholds> lights,
        Optional<Thresholds> standing,
        Optional<String> source) {
    /** Who stands behind a method. */
    public enum Status {
        /** Signed by the authority that declares it. */
        OFFICIAL,
        /** Put together from what sources say of it. */
        RECONSTRUCTED,
        /** This product's own. */
        HOUSE
    }

    /** Why the law leaves some units out of the ranking, from a year on. */
    public record Ground(Set<UnitCode> units, FiscalYear since, String reason) {}

    /** The rule for the pledges that it describes. */
    record Item(When when, Rule rule) {}

    /** Which pledges: all conditions that are given must hold. */
    record When(Optional<Boolean> divisible, Optional<Way> direction, Optional<String> tag) {
        boolean holds(Described item) {
            return divisible.map(wanted -> wanted == item.divisible()).orElse(true)
                    && direction.map(way -> way == Way.of(item.direction())).orElse(true)
                    && tag.map(item.tags()::contains).orElse(true);
        }
    }

    /** What decides which rule holds. */
    record Described(String name, boolean divisible, Direction direction, Set<String> tags) {
        static Described of(Indicator indicator) {
            return new Described(
                    indicator.code(),
                    indicator.divisible(),
                    indicator.direction(),
                    indicator.tags());
        }
    }

    /** A direction as a document writes it. */
    enum Way {
        UP,
        DOWN,
        RANGE;

        static Way of(Direction direction) {
            return switch (direction) {
                case Direction.Up() -> UP;
                case Direction.Down() -> DOWN;
                case Direction.Range _ -> RANGE;
            };
        }
    }

    /** The rule of the first item that describes the indicator. */
    Rule rule(Indicator indicator) {
        return rule(Described.of(indicator));
    }

    Rule rule(Described described) {
        return items.stream()
                .filter(item -> item.when().holds(described))
                .findFirst()
                .map(Item::rule)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        id + " has no rule for " + described.name()));
    }

    /** Why the unit is not ranked in that year, in the words of a message key. */
    public Optional<String> ground(UnitCode unit, FiscalYear year) {
        return grounds.stream()
                .filter(ground -> ground.units().contains(unit))
                .filter(ground -> ground.since().compareTo(year) <= 0)
                .map(Ground::reason)
                .findFirst();
    }

    /** The light of a whole score, where the method knows one. */
    public Optional<Light> light(Fraction score) {
        return standing.map(thresholds -> thresholds.light(score));
    }

    /** Who stands behind it, for people. */
    public String status(Words words) {
        return words.text("scoring.status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** The score as it is printed. */
    public BigDecimal printed(Fraction score) {
        return score.rounded(scale, rounding);
    }

    /** The score as it is printed, in a language. */
    public String printed(Fraction score, Words words) {
        return words.number(printed(score));
    }
}
