package org.imihigo.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.plans.pages.Link;
import org.imihigo.pledges.Pledge;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** How plans, lines and amounts are told in the words of the reader. */
@Component("plansTelling")
class Telling {
    private static final int MOST_DECIMALS = 2;

    private final Territory territory;
    private final People people;
    private final Indicators indicators;
    private final Frameworks frameworks;
    private final Plans plans;

    Telling(
            Territory territory,
            People people,
            Indicators indicators,
            Frameworks frameworks,
            Plans plans) {
        this.territory = territory;
        this.people = people;
        this.indicators = indicators;
        this.frameworks = frameworks;
        this.plans = plans;
    }

    static String word(Enum<?> value) {
        return Spelling.key(value);
    }

    String unit(UnitCode unit, Words words) {
        return territory.fullName(unit, words);
    }

    String post(PostId post, Words words) {
        return people.title(people.post(post), words);
    }

    /** From the country to the unit, to its plan, and on to the page. */
    List<Step> path(Plan plan, Optional<String> page, Words words) {
        return Stream.of(
                        territory.steps(plan.unit(), words).stream(),
                        Stream.of(new Step(plan.title(), page.isPresent() ? plan.path() : "")),
                        page.stream().map(name -> new Step(name, "")))
                .flatMap(steps -> steps)
                .toList();
    }

    static List<Step> path(Words words, String... pages) {
        var last = pages[pages.length - 1];
        return Stream.concat(
                        Stream.of(new Step(words.text("plans.list.title"), "/plans")),
                        Stream.of(new Step(last, "")))
                .toList();
    }

    static String amount(Optional<BigDecimal> amount, Words words) {
        return amount.map(words::number).orElse("");
    }

    /** A fraction with at most two places after the mark. */
    static String amount(Fraction amount, Words words) {
        var rounded = amount.rounded(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return words.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    static String money(long amount, Words words) {
        return words.text("plans.money.amount", words.number(amount));
    }

    /** How a line stands in a year, in words. */
    static String coverage(Coverage coverage, Words words) {
        var percent =
                coverage.share()
                        .map(share -> share.rounded(0, RoundingMode.DOWN))
                        .map(words::percent)
                        .orElse("");
        return words.text("plans.coverage." + coverage.kind().word(), percent);
    }

    Link link(Pledge pledge, Words words) {
        var indicator = indicators.series(pledge.series()).indicator();
        return new Link(
                words.text(
                        "plans.line.pledge",
                        pledge.number(),
                        name(pledge, words),
                        indicator.shown(pledge.targets().annual(), words)),
                "/pledges/" + pledge.id());
    }

    String name(Pledge pledge, Words words) {
        return name(indicators.series(pledge.series()), words);
    }

    String name(Series series, Words words) {
        var whole = series.indicator().name().in(words);
        return series.category()
                .map(category -> words.text("pledges.pledge.name", whole, category.in(words)))
                .orElse(whole);
    }

    /** A line by its reference, wherever it stands. */
    record Named(String plan, String text, String address) {}

    Named named(Reference to, Words words) {
        return frameworks
                .find(to.plan())
                .map(
                        framework ->
                                new Named(
                                        framework.name().in(words),
                                        to.line()
                                                + " "
                                                + framework
                                                        .point(to.line())
                                                        .map(point -> point.text().in(words))
                                                        .orElse(""),
                                        framework.path()))
                .orElseGet(() -> ofPlan(to));
    }

    private Named ofPlan(Reference to) {
        var line = plans.history(to.plan(), to.line()).getFirst();
        return new Named(
                plans.get(to.plan()).title(),
                line.code() + " " + line.aim().indicator(),
                line.path());
    }
}
