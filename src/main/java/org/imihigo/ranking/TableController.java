package org.imihigo.ranking;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public tables; the first of them is the first page. */
@Open
@Controller
class TableController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TablePages pages;
    private final TableSheet sheet;
    private final Scoring scoring;
    private final Territory territory;
    private final Calendar calendar;
    private final UnitCode country;

    TableController(
            TablePages pages,
            TableSheet sheet,
            Scoring scoring,
            Territory territory,
            Calendar calendar,
            @Value("${imihigo.country:rw}") String country) {
        this.pages = pages;
        this.sheet = sheet;
        this.scoring = scoring;
        this.territory = territory;
        this.calendar = calendar;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    @GetMapping("/")
    Reply first(Words words) {
        return pages.of(question(Tier.DISTRICT, calendar.quarter(), "", ""), 1, words);
    }

    @GetMapping("/tables/{tier}/{year}/{period}")
    Reply show(
            @PathVariable Tier tier,
            @PathVariable FiscalYear year,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "1") int page,
            Words words) {
        return pages.of(question(tier, period(year, period), within, method), page, words);
    }

    @GetMapping("/tables/{tier}/{year}/{period}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable Tier tier,
            @PathVariable FiscalYear year,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "") String method,
            Words words) {
        var question = question(tier, period(year, period), within, method);
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(sheet.of(question, words).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the form leads that chooses a table. */
    @GetMapping("/tables")
    Reply choose(
            @RequestParam Tier tier,
            @RequestParam FiscalYear year,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "") String method) {
        return Reply.seeOther(question(tier, period(year, period), within, method).address());
    }

    private static FiscalPeriod period(FiscalYear year, String word) {
        return word.equals("year")
                ? year.whole()
                : FiscalPeriod.parse(year + "-" + word).orElseThrow(TableController::unknown);
    }

    private TableQuestion question(Tier tier, FiscalPeriod period, String within, String method) {
        if (!TablePages.hasTable(tier)) {
            throw unknown();
        }
        var place =
                within.isEmpty()
                        ? country
                        : UnitCode.parse(within).orElseThrow(TableController::unknown);
        territory.unit(place);
        var usual = scoring.method();
        var judge = Optional.of(method).filter(id -> !id.isEmpty()).map(scoring::method);
        return new TableQuestion(
                tier, place, period, judge.orElse(usual), judge.map(usual::equals).orElse(true));
    }

    private static Refusal unknown() {
        return Refusal.notFound("ranking.table.unknown");
    }
}
