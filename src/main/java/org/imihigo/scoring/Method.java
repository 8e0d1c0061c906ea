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
 * @param weightsMake what the items' weights must make together; empty where they may make anything
 * @param ratings words for scores; none where no source gives them
 * @param unknown the places of the document that no source fills, and on which a score hangs: as
 *     long as there is one, no score is published
 * @param notes what a reader should know, in English
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
        Optional<Fraction> weightsMake,
        List<Gate> gates,
        List<Deduction> deductions,
        Parent parent,
        Basis basis,
        int scale,
        RoundingMode rounding,
        Optional<Thresholds> lights,
        Optional<Thresholds> standing,
        List<Rating> ratings,
        List<String> sources,
        List<String> unknown,
        List<String> notes) {
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
    public record Item(When when, Rule rule) {}

    /** On what ranks are taken. */
    public enum Basis {
        UNROUNDED,
        /** What is printed is equal if it looks equal. */
        PUBLISHED
    }

    /**
     * What fails the whole.
     *
     * @param below in percent; an item that has less fails
     * @param factor of the score then; empty where no source gives it
     */
    public record Gate(
            When when, Fraction below, Optional<Fraction> factor, Optional<String> reference) {}

    /**
     * What takes marks off, for each item that has less than {@code below}.
     *
     * @param points empty where no source gives them
     */
    public record Deduction(
            When when, Fraction below, Optional<Fraction> points, Optional<String> reference) {}

    /** A word for a whole score. */
    public record Rating(String name, Thresholds.Bound bound) {}

    /** Which pledges: all conditions that are given must hold. */
    public record When(Optional<Boolean> divisible, Optional<Way> direction, Optional<String> tag) {
        boolean holds(Described item) {
            return divisible.map(wanted -> wanted == item.divisible()).orElse(true)
                    && direction.map(way -> way == Way.of(item.direction())).orElse(true)
                    && tag.map(item.tags()::contains).orElse(true);
        }
    }

    /** What decides which rule holds. */
    public record Described(String name, boolean divisible, Direction direction, Set<String> tags) {
        static Described of(Indicator indicator) {
            return new Described(
                    indicator.code(),
                    indicator.divisible(),
                    indicator.direction(),
                    indicator.tags());
        }
    }

    /** A direction as a document writes it. */
    public enum Way {
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
        var stands = words.text("scoring.status." + status.name().toLowerCase(Locale.ROOT));
        return unknown.isEmpty() ? stands : stands + " " + words.text("scoring.status.incomplete");
    }

    /** The word for a whole score, where the method knows one. */
    public Optional<String> rating(Fraction score) {
        return ratings.stream()
                .filter(rating -> rating.bound().holds(score))
                .map(Rating::name)
                .findFirst();
    }

    /** Whether a higher score is a better one; of grades it may be the other way round. */
    public boolean higherIsBetter() {
        return items.stream().map(Item::rule).allMatch(Method::higherIsBetter);
    }

    private static boolean higherIsBetter(Rule rule) {
        return switch (rule) {
            case AnchoredBands bands -> bands.higherIsBetter();
            case Rule.Around around -> higherIsBetter(around.rule());
            default -> true;
        };
    }

    /** Whether the rule gives a grade and not a percentage. */
    static boolean isGrade(Rule rule) {
        return switch (rule) {
            case AnchoredBands _ -> true;
            case Rule.Around around -> isGrade(around.rule());
            default -> false;
        };
    }

    boolean isGreenShare() {
        return whole instanceof Whole.GreenShare;
    }

    /** What units are ranked by: the more, the better. */
    public Fraction basis(Fraction score) {
        var shown = basis == Basis.PUBLISHED ? Fraction.of(printed(score)) : score;
        return higherIsBetter() ? shown : shown.negated();
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
