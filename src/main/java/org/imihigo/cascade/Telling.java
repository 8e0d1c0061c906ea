package org.imihigo.cascade;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.cascade.Reconciliation.Part;
import org.imihigo.cascade.Reconciliation.Verdict;
import org.imihigo.cascade.pages.Sign;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Targets;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Shares in the words of their reader. */
@Component("cascadeTelling")
class Telling {
    private final Indicators indicators;
    private final Territory territory;
    private final People people;

    Telling(Indicators indicators, Territory territory, People people) {
        this.indicators = indicators;
        this.territory = territory;
        this.people = people;
    }

    static String path(PledgeId pledge) {
        return "/cascade/pledges/" + pledge;
    }

    static String path(PledgeId pledge, UnitCode unit) {
        return path(pledge) + "/" + unit;
    }

    Indicator indicator(SeriesId id) {
        return indicators.series(id).indicator();
    }

    String name(SeriesId id, Words words) {
        var series = indicators.series(id);
        var name = series.indicator().name().in(words);
        return series.category().map(part -> name + ": " + part.in(words)).orElse(name);
    }

    String unit(UnitCode unit, Words words) {
        return territory.fullName(unit, words);
    }

    List<Step> steps(UnitCode unit, String page, Words words) {
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(new Step(page, "")))
                .toList();
    }

    String by(Turn turn, Words words) {
        return people.title(people.post(turn.by()), words);
    }

    /** What the last word on a share was. */
    static Sign state(Share share, Words words) {
        return share.state()
                .map(
                        kind ->
                                new Sign(
                                        switch (kind) {
                                            case OFFERED -> "grey";
                                            case ACCEPTED -> "green";
                                            case COUNTERED -> "amber";
                                            case REFUSED -> "red";
                                            case WITHDRAWN -> "hatched";
                                        },
                                        words.text("cascade.state." + kind.word())))
                .orElseGet(() -> new Sign("hatched", words.text("cascade.state.silent")));
    }

    /** Whether parts make a whole, with the exact difference. */
    static Sign sign(Indicator indicator, Amount whole, Collection<Amount> parts, Words words) {
        var made =
                Reconciliation.of(
                        indicator, whole, parts.stream().map(one -> new Part(one, 1)).toList());
        var difference =
                made.difference().map(one -> indicator.shown(one.absolute(), words)).orElse("");
        var sum = made.made().map(one -> indicator.shown(one, words)).orElse("");
        return new Sign(
                light(made.verdict()),
                words.text("cascade.sum." + made.verdict().word(), sum, difference));
    }

    static String light(Verdict verdict) {
        return switch (verdict) {
            case EXACT -> "green";
            case OVER, UNDER -> "amber";
            case UNKNOWN, APART -> "grey";
            case EMPTY -> "hatched";
        };
    }

    /** The amount of a period, or of the year where there is none. */
    static Optional<Amount> amount(Targets targets, Optional<Integer> period) {
        return period.map(one -> targets.periods().get(one))
                .orElseGet(() -> Optional.of(targets.annual()));
    }

    static String shown(Optional<Targets> targets, Indicator indicator, Words words) {
        return targets.map(one -> indicator.shown(one.annual(), words)).orElse("");
    }
}
