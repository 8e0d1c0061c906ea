package org.imihigo.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.board.Board;
import org.imihigo.board.Figure;
import org.imihigo.board.Grid;
import org.imihigo.board.Look;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.scoring.Progress;
import org.springframework.stereotype.Component;

/**
 * Brings the figures of four years together, in one look at the board. Forecasts rest on what units
 * say of themselves, for it is there first; kinds are not mixed.
 */
@Component
class Forecasts {
    private static final int YEARS = 4;
    private static final List<Kind> SAID = List.of(Kind.SELF);

    private final Board board;
    private final Calendar calendar;

    Forecasts(Board board, Calendar calendar) {
        this.board = board;
        this.calendar = calendar;
    }

    /** Of one unit's pledges, in their order, as it stands after the period. */
    List<Years> of(UnitCode unit, List<Progress> pledges, FiscalPeriod period) {
        if (pledges.isEmpty()) {
            return List.of();
        }
        var years = Stream.iterate(period.year(), FiscalYear::previous).limit(YEARS).toList();
        var quarters = years.stream().flatMap(FiscalYear::quarters).toList();
        var series = pledges.stream().map(one -> one.pledge().series()).toList();
        var look = board.look(List.of(unit), series, quarters, SAID);
        var all = new ArrayList<Years>();
        for (int place = 0; place < pledges.size(); place++) {
            all.add(years(pledges.get(place), place, years, look, period));
        }
        return List.copyOf(all);
    }

    private Years years(
            Progress progress, int place, List<FiscalYear> years, Look look, FiscalPeriod period) {
        var lines = new ArrayList<Years.Line>();
        for (int year = 0; year < years.size(); year++) {
            var asked = years.get(year);
            int until = year == 0 ? quarter(period) : Course.QUARTERS;
            lines.add(
                    new Years.Line(asked, told(look.toDate(Kind.SELF), place, year, asked, until)));
        }
        var alone = told(look.alone(Kind.SELF), place, 0, period.year(), quarter(period));
        var now = lines.getFirst().toDate();
        alone.keySet().retainAll(now.keySet());
        if (alone.isEmpty()) {
            return new Years(progress, List.copyOf(lines), Optional.empty());
        }
        var course =
                new Course(
                        progress.indicator().measure().time(),
                        progress.start(),
                        alone,
                        now.getOrDefault(alone.lastKey(), Fraction.ZERO));
        return new Years(
                progress, List.copyOf(lines), Forecast.of(course, earlier(lines, course.last())));
    }

    private static int quarter(FiscalPeriod period) {
        return switch (period.kind()) {
            case QUARTER -> period.number();
            case MONTH -> (period.number() + 2) / 3;
            case YEAR -> Course.QUARTERS;
        };
    }

    /** A running quarter tells something once all that is due has come. */
    private NavigableMap<Integer, Fraction> told(
            Grid grid, int place, int year, FiscalYear of, int until) {
        var told = new TreeMap<Integer, Fraction>();
        IntStream.rangeClosed(1, until)
                .forEach(
                        number -> {
                            int column = year * Course.QUARTERS + number - 1;
                            var figure = grid.figure(0, place, column);
                            boolean over = of.quarter(number).lastDay().isBefore(calendar.today());
                            if (figure.state() == Figure.State.REPORTED
                                    && (over || figure.coverage().complete())) {
                                figure.value().ifPresent(value -> told.put(number, value));
                            }
                        });
        return told;
    }

    /** Only years that are known both then and at their end. */
    private static List<Earlier> earlier(List<Years.Line> lines, int quarter) {
        var earlier = new ArrayList<Earlier>();
        for (var line : lines.subList(1, lines.size())) {
            var then = line.toDate().get(quarter);
            var end = line.toDate().get(Course.QUARTERS);
            if (then != null && end != null) {
                earlier.add(new Earlier(line.year(), then, end));
            }
        }
        return earlier;
    }
}
