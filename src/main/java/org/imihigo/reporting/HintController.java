package org.imihigo.reporting;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a figure is read while it is typed, and what looks unusual about it. */
@Controller
class HintController {
    private final Writers writers;
    private final ReportDesk desk;

    HintController(Writers writers, ReportDesk desk) {
        this.writers = writers;
        this.desk = desk;
    }

    @GetMapping("/reports/{unit}/{period}/hints")
    ResponseEntity<Object> hint(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam int series,
            @RequestParam(defaultValue = "") String v,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            Actor actor,
            Words words) {
        writers.mustWrite(actor, unit);
        var typed = new Answer.Fields(v.strip(), a.strip(), b.strip(), "", "");
        try {
            var item = desk.item(unit, period, new SeriesId(series));
            return ResponseEntity.ok(
                    hint(item, Answer.read(item, typed, words), unit, period, words));
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableContent()
                    .body(Map.of("text", words.text(refusal), "why", false));
        }
    }

    private Map<String, Object> hint(
            Item item, Answer answer, UnitCode unit, FiscalPeriod period, Words words) {
        return switch (answer) {
            case Answer.Nothing _ -> Map.of("text", "", "why", false);
            case Answer.Wrong(var problem) -> Map.of("text", problem, "why", false);
            case Answer.Unsure(var amount) -> said(item, amount, unit, period, words);
            case Answer.Said(var amount) -> said(item, amount, unit, period, words);
        };
    }

    private Map<String, Object> said(
            Item item, Amount amount, UnitCode unit, FiscalPeriod period, Words words) {
        var surprises = desk.surprises(item, amount, unit, period);
        var read = words.text("reporting.hint.read", item.shown(amount, words));
        return Map.of(
                "text",
                Stream.concat(Stream.of(read), surprises.stream().map(one -> one.text(words)))
                        .collect(joining(" ")),
                "why",
                surprises.stream().anyMatch(Plausibility.Surprise::asksWhy));
    }
}
