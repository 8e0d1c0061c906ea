package org.imihigo.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.pledges.Pledge;
import org.springframework.stereotype.Component;

/** Which lines a pledge seems to serve: by its measure, by its words, by its sector. */
@Component
class Suggestions {
    private static final int NEAR = 5;

    private final Plans plans;
    private final Frameworks frameworks;
    private final Indicators indicators;

    Suggestions(Plans plans, Frameworks frameworks, Indicators indicators) {
        this.plans = plans;
        this.frameworks = frameworks;
        this.indicators = indicators;
    }

    /** Why a line is proposed. */
    enum Why {
        /** The line and the pledge are measured alike. */
        SERIES,
        /** The words of the line are those of the measure. */
        WORDS,
        /** The framework's line is about the sector of the pledge. */
        SECTOR
    }

    /** A line that somebody may confirm. */
    record Suggestion(Reference to, Why why) {}

    /** The surest first; none of those that the pledge serves already. */
    List<Suggestion> of(Pledge pledge, Collection<Reference> served) {
        var series = indicators.series(pledge.series());
        var found = new ArrayList<Suggestion>();
        plans.of(pledge.unit(), pledge.year()).stream()
                .flatMap(plan -> plans.lines(plan.code()).stream())
                .forEach(
                        line ->
                                why(line.aim(), pledge, series)
                                        .map(why -> new Suggestion(line.reference(), why))
                                        .ifPresent(found::add));
        for (var framework : frameworks.of(pledge.year())) {
            framework.points().stream()
                    .filter(point -> point.sectors().contains(pledge.chain().sector()))
                    .map(point -> new Suggestion(framework.to(point), Why.SECTOR))
                    .forEach(found::add);
        }
        return found.stream()
                .filter(one -> !served.contains(one.to()))
                .sorted((one, other) -> one.why().compareTo(other.why()))
                .toList();
    }

    private Optional<Why> why(Aim aim, Pledge pledge, Series series) {
        if (aim.series().filter(pledge.series()::equals).isPresent()) {
            return Optional.of(Why.SERIES);
        }
        boolean near =
                indicators.similar(aim.indicator(), aim.measure(), NEAR).stream()
                        .anyMatch(
                                one ->
                                        one.known()
                                                .indicator()
                                                .code()
                                                .equals(series.indicator().code()));
        return near ? Optional.of(Why.WORDS) : Optional.empty();
    }
}
