package org.imihigo.scoring;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;

/**
 * What the figure of one pledge is worth, in percent. Sealed, so that a new rule fails to compile
 * wherever it is forgotten. Nothing is rounded.
 */
public sealed interface Rule
        permits Rule.Ratio,
                Rule.Progress,
                Rule.InverseRatio,
                Rule.AllOrNothing,
                Rule.YesNo,
                Rule.Range,
                Rule.Unknown,
                Rule.Around,
                Bands,
                ValueScale,
                OnTime,
                AnchoredBands {
    /** 100·A/T. */
    record Ratio() implements Rule {}

    /** 100·(A−B)/(T−B), where there is a way from B to T; else a ratio, and the marks say so. */
    record Progress() implements Rule {}

    /** 100·T/A, never above 100: less is better. */
    record InverseRatio() implements Rule {}

    /** 100 where the target is reached, else 0: a road of 70 % carries nobody. */
    record AllOrNothing() implements Rule {}

    /** 100 where there is anything at all, else 0. */
    record YesNo() implements Rule {}

    /**
     * 100 between the bounds of the indicator, falling in a line to 0 at the declared points; where
     * no point is declared, 0 from the bound on.
     */
    record Range(Optional<Fraction> zeroBelow, Optional<Fraction> zeroAbove) implements Rule {
        private Fraction within(Case item) {
            if (item.reached()) {
                return Fraction.HUNDRED;
            }
            if (!(item.direction() instanceof Direction.Range(var low, var high))) {
                return Fraction.ZERO;
            }
            return item.actual().compareTo(low) < 0
                    ? towards(zeroBelow, low, item.actual())
                    : towards(zeroAbove, high, item.actual());
        }

        /** From 0 at {@code zero} to 100 at {@code bound}. */
        private static Fraction towards(Optional<Fraction> zero, Fraction bound, Fraction actual) {
            return zero.flatMap(from -> share(actual.minus(from), bound.minus(from)))
                    .orElse(Fraction.ZERO)
                    .max(Fraction.ZERO);
        }
    }

    /** What the document does not say, for no source does: nobody is marked by it. */
    record Unknown() implements Rule {}

    /** Changes what another rule gives. */
    sealed interface Around extends Rule {
        Rule rule();

        /** Its word in a document. */
        String itself();

        /** What it looks at, by the letters of the rules. */
        Map<String, Fraction> inputs(Case item);

        Optional<Fraction> change(Fraction percent, Case item);
    }

    /** Times a factor that stands beside the figure, where somebody looked. */
    sealed interface Times extends Around {
        /** Its letter in the rules. */
        String letter();

        Optional<Fraction> factor(Case item);

        @Override
        default Map<String, Fraction> inputs(Case item) {
            return factor(item).map(factor -> Map.of(letter(), factor)).orElse(Map.of());
        }

        @Override
        default Optional<Fraction> change(Fraction percent, Case item) {
            return factor(item).map(percent::times);
        }
    }

    /** No more than {@code at}, whatever the other rule gives. */
    record Cap(Rule rule, Fraction at) implements Around {
        @Override
        public String itself() {
            return "CAP";
        }

        @Override
        public Map<String, Fraction> inputs(Case item) {
            return Map.of("at", at);
        }

        @Override
        public Optional<Fraction> change(Fraction percent, Case item) {
            return Optional.of(percent.min(at));
        }
    }

    /** No less than {@code at}, whatever the other rule gives. */
    record Floor(Rule rule, Fraction at) implements Around {
        @Override
        public String itself() {
            return "FLOOR";
        }

        @Override
        public Map<String, Fraction> inputs(Case item) {
            return Map.of("at", at);
        }

        @Override
        public Optional<Fraction> change(Fraction percent, Case item) {
            return Optional.of(percent.max(at));
        }
    }

    /** min(s, 100) + β·max(0, min(s, cap) − 100): what is above the target, kept apart. */
    record Bonus(Rule rule, Fraction beta, Fraction cap) implements Around {
        @Override
        public String itself() {
            return "BONUS";
        }

        @Override
        public Map<String, Fraction> inputs(Case item) {
            return Map.of("beta", beta, "cap", cap);
        }

        @Override
        public Optional<Fraction> change(Fraction percent, Case item) {
            var above = percent.min(cap).minus(Fraction.HUNDRED).max(Fraction.ZERO);
            return Optional.of(percent.min(Fraction.HUNDRED).plus(beta.times(above)));
        }
    }

    /**
     * Times the quality that was found, from 0 to 1.
     *
     * @param unsaid where nobody looked; empty where the marks are then unknown
     */
    record Quality(Rule rule, Optional<Fraction> unsaid) implements Times {
        @Override
        public String itself() {
            return "QUALITY";
        }

        @Override
        public String letter() {
            return "q";
        }

        @Override
        public Optional<Fraction> factor(Case item) {
            return item.further().quality().or(() -> unsaid);
        }
    }

    /**
     * Times a factor where there is no acceptable evidence.
     *
     * @param without from 0 to 1
     */
    record Evidence(Rule rule, Fraction without) implements Times {
        @Override
        public String itself() {
            return "EVIDENCE";
        }

        @Override
        public String letter() {
            return "e";
        }

        @Override
        public Optional<Fraction> factor(Case item) {
            return item.further().evidence().map(there -> there ? Fraction.ONE : without);
        }
    }

    /** Times 1 − γ·max(0, s(self) − s(verified))/100, of capped marks. */
    record Honesty(Rule rule, Fraction gamma) implements Around {
        @Override
        public String itself() {
            return "HONESTY";
        }

        @Override
        public Map<String, Fraction> inputs(Case item) {
            return item.further()
                    .self()
                    .map(self -> Map.of("gamma", gamma, "self", self))
                    .orElse(Map.of());
        }

        @Override
        public Optional<Fraction> change(Fraction percent, Case item) {
            return item.further()
                    .self()
                    .flatMap(self -> rule.marks(item.as(self)))
                    .map(said -> percent.times(factor(said.percent(), percent)));
        }

        private Fraction factor(Fraction said, Fraction found) {
            var gap = said.min(Fraction.HUNDRED).minus(found.min(Fraction.HUNDRED));
            return Fraction.ONE
                    .minus(gamma.times(gap.max(Fraction.ZERO)).dividedBy(Fraction.HUNDRED))
                    .max(Fraction.ZERO);
        }
    }

    /**
     * What a rule looks at.
     *
     * @param baseline B
     * @param target T: what was to be reached by now
     * @param actual A
     * @param level whether the figure is a level that moves from B to T; a sum of periods is one
     *     only when its year is over
     */
    record Case(
            Optional<Fraction> baseline,
            Fraction target,
            Fraction actual,
            Direction direction,
            boolean level,
            Further further) {
        Case(
                Optional<Fraction> baseline,
                Fraction target,
                Fraction actual,
                Direction direction,
                boolean level) {
            this(baseline, target, actual, direction, level, Further.NOTHING);
        }

        /** The same with another figure. */
        Case as(Fraction figure) {
            return new Case(baseline, target, figure, direction, level, further);
        }

        boolean reached() {
            return reached(target);
        }

        boolean reached(Fraction wanted) {
            return switch (direction) {
                case Direction.Up() -> actual.compareTo(wanted) >= 0;
                case Direction.Down() -> actual.compareTo(wanted) <= 0;
                case Direction.Range(var low, var high) ->
                        actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0;
            };
        }

        /** The way from the baseline to the target, where it leads in the right direction. */
        private Optional<Fraction> way() {
            int wanted = direction instanceof Direction.Down ? -1 : 1;
            return baseline.map(target::minus).filter(way -> level && way.signum() == wanted);
        }
    }

    /**
     * What a rule gave.
     *
     * @param by the rule that decided: another than was asked where {@link Progress} fell back
     */
    record Marks(Fraction percent, Rule by) {
        private Marks at(Fraction changed) {
            return new Marks(changed, by);
        }
    }

    /** The marks; empty where there is nothing to measure against, such as a target of zero. */
    default Optional<Marks> marks(Case item) {
        return switch (this) {
            case Ratio() -> share(item.actual(), item.target()).map(this::by);
            case Progress() -> progress(item);
            case InverseRatio() -> Optional.of(by(inverse(item)));
            case AllOrNothing() ->
                    Optional.of(by(item.reached() ? Fraction.HUNDRED : Fraction.ZERO));
            case YesNo() ->
                    Optional.of(by(item.actual().isZero() ? Fraction.ZERO : Fraction.HUNDRED));
            case Range range -> Optional.of(by(range.within(item)));
            case Bands bands -> bands.percent(item).map(this::by);
            case ValueScale scale -> scale.percent(item).map(this::by);
            case OnTime time -> Optional.of(by(time.percent(item)));
            case AnchoredBands bands -> bands.grade(item).map(this::by);
            case Unknown() -> Optional.empty();
            case Around around ->
                    around.rule()
                            .marks(item)
                            .flatMap(marks -> around.change(marks.percent(), item).map(marks::at));
        };
    }

    /** Whether last year's actual decides. */
    default boolean looksAtPrevious() {
        return this instanceof AnchoredBands
                || (this instanceof Bands(var of, var _, var _) && of == Bands.Of.GROWTH);
    }

    /** What it needs to know of the item and was not told. */
    default Set<Further.Need> lacks(Case item) {
        var lacks = EnumSet.noneOf(Further.Need.class);
        var further = item.further();
        switch (this) {
            case Bands(var of, var _, var _) -> {
                if (of == Bands.Of.GROWTH && further.previous().isEmpty()) {
                    lacks.add(Further.Need.PREVIOUS);
                }
            }
            case AnchoredBands bands -> {
                if (bands.grade(item).isEmpty() && further.previous().isEmpty()) {
                    lacks.add(Further.Need.PREVIOUS);
                }
            }
            case ValueScale(var columns, var _, var _) -> {
                if (columns.isEmpty() && further.scale().isEmpty()) {
                    lacks.add(Further.Need.SCALE);
                }
            }
            case Unknown() -> lacks.add(Further.Need.RULE);
            case Around around -> {
                lacks.addAll(around.rule().lacks(item));
                if (around instanceof Quality && around.inputs(item).isEmpty()) {
                    lacks.add(Further.Need.QUALITY);
                }
                if (around instanceof Evidence && further.evidence().isEmpty()) {
                    lacks.add(Further.Need.EVIDENCE);
                }
                if (around instanceof Honesty && further.self().isEmpty()) {
                    lacks.add(Further.Need.SELF);
                }
            }
            default -> {}
        }
        return lacks;
    }

    /** The rule as a method's document writes it. */
    default String word() {
        return switch (this) {
            case Ratio() -> "RATIO";
            case Progress() -> "PROGRESS";
            case InverseRatio() -> "INVERSE_RATIO";
            case AllOrNothing() -> "ALL_OR_NOTHING";
            case YesNo() -> "YES_NO";
            case Range _ -> "RANGE";
            case Bands _ -> "BANDS";
            case ValueScale _ -> "VALUE_SCALE";
            case OnTime _ -> "DATE";
            case AnchoredBands _ -> "ANCHORED_BANDS";
            case Unknown() -> "UNKNOWN";
            case Around around -> around.rule().word();
        };
    }

    private Marks by(Fraction percent) {
        return new Marks(percent, this);
    }

    private static Optional<Marks> progress(Case item) {
        var way = item.way();
        if (way.isPresent() && item.baseline().isPresent()) {
            var gone = item.actual().minus(item.baseline().get());
            return share(gone, way.get()).map(percent -> new Marks(percent, new Progress()));
        }
        return plain(item.direction()).marks(item);
    }

    /** How far a figure has come when nothing else is declared. */
    static Rule plain(Direction direction) {
        return switch (direction) {
            case Direction.Up() -> new Ratio();
            case Direction.Down() -> new InverseRatio();
            case Direction.Range _ -> new Range(Optional.empty(), Optional.empty());
        };
    }

    /** Below zero there is no ratio: the target is either reached or not. */
    private static Fraction inverse(Case item) {
        if (item.target().signum() <= 0 || item.actual().signum() <= 0) {
            return item.actual().compareTo(item.target()) <= 0 ? Fraction.HUNDRED : Fraction.ZERO;
        }
        return Fraction.HUNDRED.times(item.target()).dividedBy(item.actual()).min(Fraction.HUNDRED);
    }

    static Optional<Fraction> share(Fraction part, Fraction whole) {
        return whole.isZero()
                ? Optional.empty()
                : Optional.of(Fraction.HUNDRED.times(part).dividedBy(whole));
    }
}
