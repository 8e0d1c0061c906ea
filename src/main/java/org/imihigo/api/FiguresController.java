package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.board.Reach;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Open;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the board answers, for many cells at once. */
@Open
@Controller
class FiguresController {
    private final Figures figures;
    private final Territory territory;
    private final Indicators indicators;
    private final Calendar calendar;
    private final Answers answers;
    private final UnitCode country;

    FiguresController(
            Figures figures,
            Territory territory,
            Indicators indicators,
            Calendar calendar,
            Answers answers,
            @Value("${imihigo.country:rw}") String country) {
        this.figures = figures;
        this.territory = territory;
        this.indicators = indicators;
        this.calendar = calendar;
        this.answers = answers;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    /**
     * @param units codes parted by commas; or {@code tier}, and {@code within} which unit
     * @param reach {@code toDate}, from the year's beginning, or {@code alone}
     */
    @GetMapping(
            path = "/api/v1/figures",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String periods,
            @RequestParam(defaultValue = "SELF") String kind,
            @RequestParam(defaultValue = "toDate") String reach,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        var question =
                new Figures.Question(
                        units(units, tier, within),
                        series(series),
                        periods(periods),
                        Asked.one("kind", kind, Asked.word(Kind.class)),
                        Asked.one("reach", reach, Asked.word(Reach.class)));
        return answers.live(
                Figures.Row.class,
                page -> figures.of(question, page),
                Page.of(limit, after),
                request);
    }

    private List<UnitCode> units(String units, String tier, String within) {
        if (!units.isEmpty()) {
            return Asked.several("units", units, this::known).stream().sorted().toList();
        }
        var wanted = Asked.perhaps("tier", tier, Asked::tier).orElseThrow(FiguresController::none);
        var place = Asked.perhaps("within", within, this::known).orElse(country);
        return territory.units(wanted, place, calendar.today()).stream().map(Unit::code).toList();
    }

    private Optional<UnitCode> known(String text) {
        return Asked.unit(text).filter(code -> territory.find(code).isPresent());
    }

    private static Refusal none() {
        return Refusal.invalid("api.question.units");
    }

    private List<Series> series(String text) {
        var all = indicators.all();
        return text.isEmpty()
                ? all
                : Asked.several("series", text, part -> named(part, all)).stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    /** One by its number, or all of an indicator by its code. */
    private Optional<List<Series>> named(String text, List<Series> all) {
        var numbered = Asked.number(text).map(SeriesId::new);
        var found =
                numbered.isPresent()
                        ? all.stream().filter(one -> one.id().equals(numbered.get())).toList()
                        : indicators.byCode(text);
        return Optional.of(found).filter(series -> !series.isEmpty());
    }

    private List<FiscalPeriod> periods(String text) {
        var asked = Asked.several("periods", text, Asked::period);
        return asked.isEmpty() ? List.of(calendar.quarter()) : asked;
    }
}
