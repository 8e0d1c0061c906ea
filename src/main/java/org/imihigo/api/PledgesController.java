package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.imihigo.web.Open;
import org.imihigo.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What units promised: public, as the pages of pledges are. */
@Open
@Controller
class PledgesController {
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final Calendar calendar;
    private final Answers answers;

    PledgesController(
            Pledges pledges,
            Indicators indicators,
            Territory territory,
            Calendar calendar,
            Answers answers) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
        this.calendar = calendar;
        this.answers = answers;
    }

    /**
     * A pledge with the targets in force.
     *
     * @param version 1 when signed; each amendment adds one
     * @param targets for each period for which something is promised
     */
    record Row(
            String pledge,
            String unit,
            String year,
            int number,
            int series,
            String indicator,
            String name,
            Pillar pillar,
            String sector,
            String outcome,
            String output,
            Source source,
            Quantity baseline,
            Optional<LocalDate> baselineDate,
            Optional<String> baselineSource,
            Baseline.Confidence baselineConfidence,
            int version,
            Quantity annual,
            List<Target> targets,
            String weight,
            String verification,
            Optional<String> origin,
            Optional<String> parent) {}

    /** What is promised for one period. */
    record Target(String period, Quantity quantity) {
        /** As a cell of a CSV has it. */
        @Override
        public String toString() {
            return period + "=" + quantity.value().orElse("");
        }
    }

    @GetMapping(
            path = "/api/v1/pledges",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String year,
            Words words,
            HttpServletRequest request) {
        var code = territory.unit(Asked.one("unit", unit, Asked::unit)).code();
        var when = Asked.perhaps("year", year, Asked::year).orElseGet(calendar::year);
        return answers.rows(Row.class, rows(code, when, words), Page.WHOLE, request);
    }

    private Slice<Row> rows(UnitCode unit, FiscalYear year, Words words) {
        return Slice.all(pledges.of(unit, year)).map(pledge -> row(pledge, words));
    }

    private Row row(Pledge pledge, Words words) {
        var series = indicators.series(pledge.series());
        var indicator = series.indicator();
        var whole = indicator.name().in(words);
        var baseline = pledge.baseline();
        return new Row(
                pledge.id().value().toString(),
                pledge.unit().value(),
                pledge.year().toString(),
                pledge.number(),
                pledge.series().value(),
                indicator.code(),
                series.category().map(category -> whole + ": " + category.in(words)).orElse(whole),
                pledge.chain().pillar(),
                pledge.chain().sector(),
                pledge.chain().outcome(),
                pledge.chain().output(),
                pledge.source(),
                baseline.value()
                        .map(amount -> Quantity.of(amount, indicator.decimals()))
                        .orElse(Quantity.NONE),
                baseline.date(),
                baseline.source(),
                baseline.confidence(),
                pledge.targets().version(),
                Quantity.of(pledge.targets().annual(), indicator.decimals()),
                targets(pledge, indicator.frequency(), indicator.decimals()),
                pledge.weight().toString(),
                pledge.verification(),
                pledge.origin(),
                pledge.parent().map(parent -> parent.value().toString()));
    }

    private static List<Target> targets(Pledge pledge, FiscalPeriod.Kind kind, int decimals) {
        List<Optional<Amount>> periods = pledge.targets().periods();
        return IntStream.range(0, periods.size())
                .boxed()
                .flatMap(
                        place ->
                                periods.get(place).stream()
                                        .map(
                                                amount ->
                                                        new Target(
                                                                new FiscalPeriod(
                                                                                pledge.year(),
                                                                                kind,
                                                                                place + 1)
                                                                        .toString(),
                                                                Quantity.of(amount, decimals))))
                .toList();
    }
}
