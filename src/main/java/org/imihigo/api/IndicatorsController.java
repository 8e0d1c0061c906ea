package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.web.Open;
import org.imihigo.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be measured, and the series by whose numbers figures and readings are named. */
@Open
@Controller
class IndicatorsController {
    private final Indicators indicators;
    private final Answers answers;

    IndicatorsController(Indicators indicators, Answers answers) {
        this.indicators = indicators;
        this.answers = answers;
    }

    /** An indicator; texts are in the language that was asked for. */
    record Row(
            String indicator,
            String name,
            String unit,
            int decimals,
            OverTime overTime,
            OverSpace overSpace,
            String direction,
            boolean divisible,
            Indicator.ResultLevel level,
            FiscalPeriod.Kind frequency,
            Optional<String> numerator,
            Optional<String> denominator,
            List<String> tags,
            List<Integer> series) {}

    /**
     * What is measured.
     *
     * @param counted whether readings are two counts instead of a value
     */
    record SeriesRow(
            int series,
            String indicator,
            String name,
            Optional<String> category,
            String unit,
            int decimals,
            boolean counted,
            FiscalPeriod.Kind frequency) {}

    @GetMapping(
            path = "/api/v1/indicators",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "") String after,
            Words words,
            HttpServletRequest request) {
        var following =
                indicators.all().stream()
                        .map(Series::indicator)
                        .distinct()
                        .sorted(Comparator.comparing(Indicator::code))
                        .filter(indicator -> indicator.code().compareTo(after) > 0)
                        .toList();
        var page = Page.of(limit, after);
        var slice = Slice.of(following, limit, Indicator::code);
        return answers.rows(Row.class, slice.map(one -> row(one, words)), page, request);
    }

    @GetMapping(
            path = "/api/v1/series",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> series(
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "") String after,
            Words words,
            HttpServletRequest request) {
        Collection<Series> all =
                indicator.isEmpty() ? indicators.all() : indicators.byCode(indicator);
        var page = Page.of(limit, after);
        int from = Asked.perhaps("after", after, Asked::number).orElse(0);
        var following =
                all.stream()
                        .sorted(Comparator.comparing(Series::id))
                        .filter(one -> one.id().value() > from)
                        .toList();
        var slice = Slice.of(following, limit, one -> Integer.toString(one.id().value()));
        return answers.rows(SeriesRow.class, slice.map(one -> row(one, words)), page, request);
    }

    private Row row(Indicator indicator, Words words) {
        var measure = indicator.measure();
        return new Row(
                indicator.code(),
                indicator.name().in(words),
                indicator.unit().in(words),
                indicator.decimals(),
                measure.time(),
                measure.space(),
                direction(indicator.direction()),
                indicator.divisible(),
                indicator.level(),
                indicator.frequency(),
                indicator.ratio().map(ratio -> ratio.numerator().in(words)),
                indicator.ratio().map(ratio -> ratio.denominator().in(words)),
                indicator.tags().stream().sorted().toList(),
                indicators.byCode(indicator.code()).stream()
                        .map(series -> series.id().value())
                        .toList());
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case Direction.Up() -> "UP";
            case Direction.Down() -> "DOWN";
            case Direction.Range(var low, var high) -> "RANGE(%s, %s)".formatted(low, high);
        };
    }

    private static SeriesRow row(Series series, Words words) {
        var indicator = series.indicator();
        return new SeriesRow(
                series.id().value(),
                indicator.code(),
                indicator.name().in(words),
                series.category().map(category -> category.in(words)),
                indicator.unit().in(words),
                indicator.decimals(),
                indicator.measure().counted(),
                indicator.frequency());
    }
}
