package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Indicator;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/** Applies one method in one period. Knows nothing but what it is given. */
final class Scorer {
    private final Method method;
    private final FiscalPeriod period;

    Scorer(Method method, FiscalPeriod period) {
        this.method = method;
        this.period = period;
    }

    /** What came of a pledge, before it is weighed. */
    private record Marked(Judged judged, Outcome outcome) {
        boolean inScope() {
            return outcome.percent().isPresent();
        }
    }

    /** The score of a contract. */
    Score ofPledges(UnitCode unit, List<Judged> pledges) {
        var marked = new ArrayList<Marked>(pledges.size());
        var covered = Covered.NOTHING;
        for (var judged : pledges) {
            marked.add(new Marked(judged, outcome(judged)));
            covered = covered.plus(judged.found().covered());
        }
        var weighing =
                new Weighing(
                        method.whole(),
                        marked.stream()
                                .filter(Marked::inScope)
                                .map(one -> part(one.judged()))
                                .toList());
        var steps = new ArrayList<ScoreStep>(pledges.size());
        var weighed = new ArrayList<Settling.Weighed>(pledges.size());
        for (var one : marked) {
            var weight = one.inScope() ? weighing.weight(part(one.judged())) : Fraction.ZERO;
            steps.add(step(one, weight));
            weighed.add(
                    new Settling.Weighed(
                            Method.Described.of(one.judged().indicator()),
                            one.outcome().percent(),
                            weight));
        }
        Settling.of(method, weighed).forEach(one -> steps.add(new ScoreStep.OfWhole(one)));
        return score(unit, steps, covered);
    }

    private Weighing.Part part(Judged judged) {
        var pledge = judged.pledge();
        return Weighing.Part.of(
                method.whole(),
                Optional.of(pledge.chain().pillar()),
                judged.indicator().tags(),
                pledge.weight());
    }

    /** The score of a unit that is the mean of those below it: of those that have one. */
    Score ofChildren(UnitCode unit, List<Mark> children) {
        var all =
                Fraction.sum(
                        children.stream()
                                .filter(child -> child.value().isPresent())
                                .map(child -> people(child.unit()))
                                .toList());
        var covered = Covered.NOTHING;
        var steps = new ArrayList<ScoreStep>();
        for (var child : children) {
            var weight =
                    child.value().isPresent() && !all.isZero()
                            ? people(child.unit()).dividedBy(all)
                            : Fraction.ZERO;
            steps.add(new ScoreStep.OfChild(child.unit(), child.value(), weight));
            covered = covered.plus(child.covered());
        }
        return score(unit, steps, covered);
    }

    private Fraction people(UnitCode child) {
        return method.parent().weight(child).orElse(Fraction.ZERO);
    }

    private Score score(UnitCode unit, List<? extends ScoreStep> steps, Covered covered) {
        boolean any =
                steps.stream()
                        .filter(step -> !(step instanceof ScoreStep.OfWhole))
                        .anyMatch(step -> step.weight().signum() > 0);
        var value = Fraction.sum(steps.stream().map(ScoreStep::share).toList());
        return new Score(
                unit,
                period,
                method.id(),
                method.hash(),
                List.copyOf(steps),
                covered,
                any ? Optional.of(value) : Optional.empty());
    }

    private ScoreStep step(Marked marked, Fraction weight) {
        var judged = marked.judged();
        return new ScoreStep.OfPledge(
                judged.pledge().id(),
                rule(judged.indicator()),
                judged.expected().baseline(),
                judged.expected().annual(),
                judged.expected().by(period),
                judged.found().actual(),
                judged.found().kind(),
                light(judged),
                marked.outcome(),
                weight);
    }

    /** The light of one pledge, where the method knows lights. */
    Optional<Light> light(Judged judged) {
        return method.lights().map(thresholds -> light(thresholds, judged));
    }

    private Light light(Thresholds thresholds, Judged judged) {
        var against =
                switch (thresholds.of()) {
                    case ANNUAL_TARGET -> judged.expected().annual();
                    case EXPECTED, SCORE -> judged.expected().by(period);
                };
        if (against.filter(judged::isExpectation).isEmpty()) {
            return Light.GREY;
        }
        return switch (judged.found().state()) {
            case NOT_REPORTED -> Light.HATCHED;
            case NOT_APPLICABLE, NOT_YET_DUE -> Light.GREY;
            case REPORTED ->
                    marks(judged, Rule.plain(judged.indicator().direction()), against)
                            .map(marks -> thresholds.light(marks.percent()))
                            .orElse(Light.GREY);
        };
    }

    private Rule rule(Indicator indicator) {
        return switch (method.whole()) {
            case Whole.WeightedMean _, Whole.Geometric _ -> method.rule(indicator);
            case Whole.GreenShare() -> Rule.plain(indicator.direction());
        };
    }

    private Outcome outcome(Judged judged) {
        var target =
                switch (method.whole()) {
                    case Whole.WeightedMean _, Whole.Geometric _ -> judged.expected().by(period);
                    case Whole.GreenShare() -> judged.expected().annual();
                };
        if (target.filter(judged::isExpectation).isEmpty()) {
            return new Outcome.Left(Outcome.Why.NOTHING_EXPECTED);
        }
        return switch (judged.found().state()) {
            case NOT_APPLICABLE -> new Outcome.Left(Outcome.Why.NOT_APPLICABLE);
            case NOT_YET_DUE -> new Outcome.Left(Outcome.Why.NOT_YET_DUE);
            case NOT_REPORTED ->
                    method.notReported()
                            .<Outcome>map(Outcome.Missing::new)
                            .orElse(new Outcome.Left(Outcome.Why.NOT_REPORTED));
            case REPORTED ->
                    marks(judged, rule(judged.indicator()), target)
                            .map(marks -> scored(judged, marks))
                            .orElseGet(() -> new Outcome.Left(why(judged, target)));
        };
    }

    /** Why a rule gave nothing to a figure that is there. */
    private Outcome.Why why(Judged judged, Optional<Fraction> target) {
        boolean lacks =
                judged.item(target, period)
                        .filter(one -> !rule(judged.indicator()).lacks(one).isEmpty())
                        .isPresent();
        return lacks ? Outcome.Why.NOT_KNOWN : Outcome.Why.NOTHING_EXPECTED;
    }

    private Outcome scored(Judged judged, Rule.Marks marks) {
        return switch (method.whole()) {
            case Whole.WeightedMean _, Whole.Geometric _ ->
                    new Outcome.Scored(marks.percent(), marks.by());
            case Whole.GreenShare() ->
                    new Outcome.Scored(
                            light(judged).filter(Light.GREEN::equals).isPresent()
                                    ? Fraction.HUNDRED
                                    : Fraction.ZERO,
                            marks.by());
        };
    }

    private Optional<Rule.Marks> marks(Judged judged, Rule rule, Optional<Fraction> target) {
        return judged.item(target, period).flatMap(rule::marks);
    }
}
