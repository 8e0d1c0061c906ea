package org.imihigo.pledges;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.pages.PledgePage;
import org.imihigo.pledges.pages.PledgePage.Fact;
import org.imihigo.pledges.pages.PledgePage.Line;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A pledge in the words of its reader. */
@Component
class PledgeView {
    private static final int SHOWN = 60;

    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;

    PledgeView(Pledges pledges, Indicators indicators, Territory territory) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
    }

    PledgePage page(Pledge pledge, List<PledgePage.Part> panels, Words words) {
        var series = indicators.series(pledge.series());
        var indicator = series.indicator();
        var name = name(series, words);
        return new PledgePage(
                path(pledge, name, words),
                place(pledge, words),
                name,
                words.text(
                        "pledges.pledge.description",
                        territory.fullName(pledge.unit(), words),
                        pledge.year(),
                        name,
                        indicator.shown(pledge.targets().annual(), words)),
                pledge.year().toString(),
                indicator.shown(pledge.targets().annual(), words),
                pledge.baseline().value().map(value -> indicator.shown(value, words)),
                periods(pledge, indicator, words),
                panels,
                facts(pledge, indicator, words),
                new PledgePage.Link(indicator.code(), indicator.path()),
                "/baselines/" + pledge.unit() + "/" + pledge.series().value(),
                pledge.parent().map(pledges::get).map(whole -> line(whole, indicator, words)),
                parts(pledge, indicator, words));
    }

    /** What is measured: the indicator, and of it the category. */
    private static String name(Series series, Words words) {
        var whole = series.indicator().name().in(words);
        return series.category()
                .map(category -> words.text("pledges.pledge.name", whole, category.in(words)))
                .orElse(whole);
    }

    private List<Step> path(Pledge pledge, String name, Words words) {
        var units =
                territory.path(pledge.unit()).stream()
                        .map(
                                unit ->
                                        new Step(
                                                territory.fullName(unit.code(), words),
                                                "/units/" + unit.code()));
        return Stream.concat(units, Stream.of(new Step(name, ""))).toList();
    }

    /** The unit, and where in the chain of results it stands. */
    private String place(Pledge pledge, Words words) {
        return words.text(
                "pledges.pledge.place",
                territory.fullName(pledge.unit(), words),
                words.text("pledges.pillar." + word(pledge.chain().pillar())),
                pledge.chain().sector());
    }

    private static List<PledgePage.Period> periods(
            Pledge pledge, Indicator indicator, Words words) {
        var kind = word(indicator.frequency());
        var targets = pledge.targets().periods();
        return IntStream.range(0, targets.size())
                .mapToObj(
                        place ->
                                new PledgePage.Period(
                                        words.text("pledges.period." + kind, place + 1),
                                        targets.get(place)
                                                .map(amount -> indicator.shown(amount, words))))
                .toList();
    }

    private static List<Fact> facts(Pledge pledge, Indicator indicator, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("outcome", pledge.chain().outcome(), words));
        facts.add(fact("output", pledge.chain().output(), words));
        facts.add(fact("baseline", baseline(pledge.baseline(), indicator, words), words));
        if (indicator.direction() instanceof Direction.Down) {
            facts.add(fact("direction", words.text("pledges.direction.down"), words));
        }
        facts.add(fact("source", words.text("pledges.source." + word(pledge.source())), words));
        facts.add(fact("verification", pledge.verification(), words));
        pledge.origin().ifPresent(origin -> facts.add(fact("origin", origin, words)));
        if (pledge.targets().version() > 1) {
            facts.add(fact("version", words.number(pledge.targets().version()), words));
        }
        return facts;
    }

    private static String baseline(Baseline baseline, Indicator indicator, Words words) {
        var said = new ArrayList<String>();
        said.add(
                baseline.value()
                        .map(value -> indicator.shown(value, words))
                        .orElseGet(() -> words.text("pledges.baseline.none")));
        baseline.date().map(words::date).ifPresent(said::add);
        baseline.source().ifPresent(said::add);
        said.add(words.text("pledges.confidence." + word(baseline.confidence())));
        return String.join(" · ", said);
    }

    private static Fact fact(String term, String text, Words words) {
        return new Fact(words.text("pledges.fact." + term), text);
    }

    private Line line(Pledge pledge, Indicator indicator, Words words) {
        return new Line(
                territory.fullName(pledge.unit(), words),
                "/pledges/" + pledge.id(),
                indicator.shown(pledge.targets().annual(), words));
    }

    private PledgePage.Parts parts(Pledge pledge, Indicator indicator, Words words) {
        var parts = pledges.children(pledge.id());
        return new PledgePage.Parts(
                parts.stream().limit(SHOWN).map(part -> line(part, indicator, words)).toList(),
                Math.max(0, parts.size() - SHOWN),
                parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(together(pledge, parts, indicator, words)));
    }

    /** Only sums can be compared with the sum of their parts. */
    private static String together(
            Pledge whole, List<Pledge> parts, Indicator indicator, Words words) {
        if (indicator.measure().space() != OverSpace.SUM) {
            return words.text("pledges.parts.rate");
        }
        var sum = Fraction.sum(parts.stream().map(part -> annual(part, indicator)).toList());
        var difference = sum.minus(annual(whole, indicator));
        var key =
                switch (difference.signum()) {
                    case 0 -> "pledges.parts.equal";
                    case 1 -> "pledges.parts.more";
                    default -> "pledges.parts.less";
                };
        return words.text(
                key, indicator.shown(sum, words), indicator.shown(difference.absolute(), words));
    }

    private static Fraction annual(Pledge pledge, Indicator indicator) {
        return pledge.targets().annual().exact(indicator.decimals()).orElseThrow();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
