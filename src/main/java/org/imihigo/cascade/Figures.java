package org.imihigo.cascade;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what a target is divided by: how many people live where, and who needs how much. */
@Service("cascadeFigures")
@Transactional
public class Figures {
    private static final LocalDate CENSUS = LocalDate.of(2022, 8, 15);
    private static final String COUNTED = "NISR, RPHC5 2022";

    private final AllFigures figures;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;
    private final Map<UnitCode, Figure> census;

    Figures(
            AllFigures figures,
            Calendar calendar,
            ApplicationEventPublisher happenings,
            @Value("${imihigo.country:rw}") String country) {
        this.figures = figures;
        this.calendar = calendar;
        this.happenings = happenings;
        this.census = census(country);
    }

    private static Map<UnitCode, Figure> census(String country) {
        var file = new ClassPathResource("cascade/%s-population.tsv".formatted(country));
        try {
            return file.exists()
                    ? file.getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .map(cells -> counted(new UnitCode(cells[0]), cells[1]))
                            .collect(toMap(Figure::unit, figure -> figure))
                    : Map.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Figure counted(UnitCode unit, String people) {
        return new Figure(
                UUID.nameUUIDFromBytes(unit.value().getBytes(StandardCharsets.UTF_8)),
                unit,
                Optional.empty(),
                Long.parseLong(people),
                CENSUS,
                COUNTED);
    }

    /** The population of those units of which it is known; the census where nobody said more. */
    @Transactional(readOnly = true)
    public Map<UnitCode, Figure> population(Collection<UnitCode> units) {
        var known = new HashMap<UnitCode, Figure>();
        units.stream()
                .filter(census::containsKey)
                .forEach(unit -> known.put(unit, census.get(unit)));
        figures.latest(units, Optional.empty()).forEach(one -> known.put(one.unit(), one));
        return known;
    }

    /** How much those units need of a series, where it was said. */
    @Transactional(readOnly = true)
    public Map<UnitCode, Figure> need(Collection<UnitCode> units, SeriesId series) {
        return figures.latest(units, Optional.of(series)).stream()
                .collect(toMap(Figure::unit, figure -> figure));
    }

    /**
     * Keeps what was said of units that lie in a place; all or none.
     *
     * @param place whose planner says it, or where an administrator does
     */
    public void state(UnitCode place, List<Figure> stated, Actor actor) {
        mustSay(place, actor);
        for (var figure : stated) {
            mustBeOf(place, figure);
        }
        figures.insert(stated, actor, calendar.now());
        stated.forEach(figure -> happenings.publishEvent(new FigureStated(figure)));
    }

    static boolean maySay(UnitCode place, Actor actor) {
        return actor.reportsFor(place)
                || (actor.office() == Office.ADMINISTRATOR && actor.sees(place));
    }

    private static void mustSay(UnitCode place, Actor actor) {
        if (!maySay(place, actor)) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    private void mustBeOf(UnitCode place, Figure figure) {
        if (!place.contains(figure.unit())) {
            throw Refusal.invalid("cascade.figure.outside", figure.unit(), place);
        }
        if (figure.amount() < 0 || figure.amount() > Amount.LARGEST) {
            throw Refusal.invalid("cascade.figure.amount", figure.unit());
        }
        if (figure.source().isBlank()) {
            throw Refusal.invalid("cascade.figure.source");
        }
        if (figure.day().isAfter(calendar.today())) {
            throw Refusal.invalid("cascade.figure.day");
        }
    }
}
