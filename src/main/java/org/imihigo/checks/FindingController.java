package org.imihigo.checks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be said about promises: of what is in force to everybody, of drafts to their own. */
@Controller
@RequestMapping("/findings")
class FindingController {
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final Checks checks;
    private final FindingPages pages;
    private final FindingTables tables;
    private final Territory territory;
    private final Calendar calendar;
    private final UnitCode country;

    FindingController(
            Checks checks,
            FindingPages pages,
            FindingTables tables,
            Territory territory,
            Calendar calendar,
            @Value("${imihigo.country:rw}") String country) {
        this.checks = checks;
        this.pages = pages;
        this.tables = tables;
        this.territory = territory;
        this.calendar = calendar;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    @Open
    @GetMapping
    Reply country(
            @RequestParam(defaultValue = "") String sort, Optional<Actor> actor, Words words) {
        return pages.signed(country, calendar.year(), sort, actor, words);
    }

    @Open
    @GetMapping("/{unit}/{year}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String sort,
            Optional<Actor> actor,
            Words words) {
        return pages.signed(territory.unit(unit).code(), year, sort, actor, words);
    }

    @Open
    @GetMapping("/{unit}/{year}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Words words) {
        var csv = tables.csv(territory.unit(unit).code(), year, words);
        return ResponseEntity.ok().contentType(CSV).body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{unit}/{year}/draft")
    Reply draft(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        actor.mustSee(unit);
        return pages.draft(
                checks.draft(unit, year).orElseThrow(() -> Refusal.notFound("checks.plan.unknown")),
                actor,
                words);
    }

    @PostMapping("/{unit}/{year}/answers")
    Reply justify(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam String rule,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        actor.mustReportFor(unit);
        var known = Rule.of(rule).orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
        var line = Optional.of(key).filter(one -> !one.isEmpty());
        checks.justify(unit, year, known, line, facts, reason, actor);
        return Reply.seeOther(back(unit, year));
    }

    @PostMapping("/{unit}/{year}/answers/{id}/removal")
    Reply takeBack(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable UUID id,
            Actor actor) {
        actor.mustReportFor(unit);
        checks.takeBack(new AnswerId(id), actor);
        return Reply.seeOther(back(unit, year));
    }

    private String back(UnitCode unit, FiscalYear year) {
        var address = FindingPages.path(unit, year);
        return checks.draft(unit, year).isPresent() ? address + "/draft" : address;
    }
}
