package org.imihigo.dhis2;

import static org.imihigo.web.Reply.seeOther;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Values: what would be taken, taken, and ours written back. */
@Controller("dhis2ValuesController")
@RequestMapping("/dhis2")
class ValuesController {
    private final Dhis2 dhis2;
    private final Intakes intakes;
    private final Matching matching;
    private final Outbound outbound;
    private final ValuePages pages;
    private final Calendar calendar;

    ValuesController(
            Dhis2 dhis2,
            Intakes intakes,
            Matching matching,
            Outbound outbound,
            ValuePages pages,
            Calendar calendar) {
        this.dhis2 = dhis2;
        this.intakes = intakes;
        this.matching = matching;
        this.outbound = outbound;
        this.pages = pages;
        this.calendar = calendar;
    }

    @GetMapping("/exports/{id}/values")
    Reply judge(@PathVariable UUID id, Actor actor, Words words) {
        var study = dhis2.study(id, actor);
        return pages.intakes(dhis2.get(id, actor), study, intakes.judge(study, actor), words);
    }

    @PostMapping("/exports/{id}/values")
    Reply take(@PathVariable UUID id, Actor actor) {
        intakes.take(dhis2.get(id, actor), dhis2.study(id, actor), actor);
        return seeOther("/dhis2/exports/" + id + "/values");
    }

    @GetMapping("/exports/{id}/mapping")
    Reply mapping(
            @PathVariable UUID id,
            @RequestParam Optional<FiscalYear> year,
            Actor actor,
            Words words) {
        var study = dhis2.study(id, actor);
        actor.mustReportFor(actor.unit());
        return pages.mapping(
                dhis2.get(id, actor), study, actor.unit(), year.orElseGet(calendar::year), words);
    }

    @PostMapping("/exports/{id}/mapping")
    Reply keep(
            @PathVariable UUID id,
            @RequestParam FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor) {
        var chosen = new HashMap<SeriesId, String>();
        for (var series : matching.pledged(actor.unit(), year).keySet()) {
            chosen.put(series.id(), fields.getOrDefault("s" + series.id().value(), ""));
        }
        matching.keep(actor.unit(), chosen, dhis2.study(id, actor), actor);
        return seeOther("/dhis2/exports/" + id + "/mapping?year=" + year);
    }

    @GetMapping("/values/{unit}/{year}.json")
    ResponseEntity<String> json(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor) {
        return file(Outbound.json(ours(unit, year, actor)), "application/json", unit, year, "json");
    }

    @GetMapping("/values/{unit}/{year}.csv")
    ResponseEntity<String> csv(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor) {
        return file(Outbound.csv(ours(unit, year, actor)), "text/csv", unit, year, "csv");
    }

    private java.util.List<Value> ours(UnitCode unit, FiscalYear year, Actor actor) {
        Dhis2.mustBeAllowed(actor);
        actor.mustSee(unit);
        return outbound.of(unit, year);
    }

    private static ResponseEntity<String> file(
            String content, String media, UnitCode unit, FiscalYear year, String ending) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(media + ";charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"dataValueSets-%s-%s.%s\""
                                .formatted(unit, year, ending))
                .body(content);
    }
}
