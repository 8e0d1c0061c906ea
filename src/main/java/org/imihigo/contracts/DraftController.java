package org.imihigo.contracts;

import static org.imihigo.web.Reply.seeOther;

import java.time.LocalDate;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contract before it is signed: its owner decides, the level above puts it in force. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/draft")
class DraftController {
    private final Drafts drafts;
    private final DraftPages pages;
    private final LinePages linePages;
    private final Calendar calendar;

    DraftController(Drafts drafts, DraftPages pages, LinePages linePages, Calendar calendar) {
        this.drafts = drafts;
        this.pages = pages;
        this.linePages = linePages;
        this.calendar = calendar;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        actor.mustSee(unit);
        var draft = draft(unit, year);
        return pages.page(draft, drafts.missing(draft, calendar.today()), actor, words);
    }

    @GetMapping("/{row:[0-9]{1,7}}")
    Reply line(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return linePages.page(draft(unit, year), row, actor, words);
    }

    @PostMapping("/{row:[0-9]{1,7}}")
    Reply decide(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor) {
        actor.mustReportFor(unit);
        var draft = draft(unit, year);
        var choice = new Decision(fields).choice(draft.line(row), draft.choice(row));
        drafts.decide(unit, year, row, choice, version, actor);
        return seeOther(path(unit, year) + "#row-" + row);
    }

    @PostMapping("/acceptance")
    Reply acceptAll(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam int version,
            Actor actor) {
        drafts.acceptAll(unit, year, version, actor);
        return seeOther(path(unit, year));
    }

    /** A priority goes so that another can stay. */
    @PostMapping("/departures")
    Reply depart(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam String priority,
            @RequestParam(defaultValue = "") String favour,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        drafts.depart(unit, year, priority, favour, reason, actor);
        return seeOther("/findings/" + unit + "/" + year + "/draft#priorities");
    }

    @PostMapping("/removal")
    Reply discard(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam int version,
            Actor actor) {
        drafts.discard(unit, year, version, actor);
        return seeOther("/units/" + unit);
    }

    @PostMapping("/signature")
    Reply keepSigned(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String signed,
            Actor actor) {
        actor.mustJudge(unit);
        drafts.keepSigned(unit, year, day(signed), version, actor);
        return seeOther("/units/" + unit + "?period=" + year.whole());
    }

    private static LocalDate day(String text) {
        return Form.day(text, "contracts.draft.no-day");
    }

    private Draft draft(UnitCode unit, FiscalYear year) {
        return drafts.draft(unit, year)
                .orElseThrow(() -> Refusal.notFound("contracts.draft.unknown"));
    }

    static String path(UnitCode unit, FiscalYear year) {
        return "/contracts/" + unit + "/" + year + "/draft";
    }
}
