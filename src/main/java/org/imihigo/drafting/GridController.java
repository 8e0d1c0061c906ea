package org.imihigo.drafting;

import static org.imihigo.web.Reply.seeOther;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.drafting.pages.GridPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft as a grid: seen, begun, with rows added and blocks pasted. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/grid")
class GridController {
    private static final int NEW_ROWS = 1_000_000;

    private final Drafting drafting;
    private final GridPages pages;

    GridController(Drafting drafting, GridPages pages) {
        this.drafting = drafting;
        this.pages = pages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String pillar,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.page(unit, year, pillar, Optional.empty(), actor, words);
    }

    @GetMapping("/form")
    Reply form(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        actor.mustSee(unit);
        return pages.form(unit, year, words);
    }

    @PostMapping
    Reply begin(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        drafting.begin(unit, year, words.text("drafting.origin.empty"), actor);
        return seeOther(GridPages.path(unit, year));
    }

    @PostMapping("/rows")
    Reply add(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "" + NEW_ROWS) int after,
            Actor actor) {
        var added = List.<Edit>of(new Edit.Added(-1, after));
        var outcome = drafting.write(unit, year, UUID.randomUUID(), added, actor);
        return seeOther(GridPages.path(unit, year) + "/" + outcome.given().get(-1));
    }

    /** A block from a spreadsheet, for whoever has no script: it fills cells and adds rows. */
    @PostMapping("/block")
    Reply paste(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "INDICATOR") String column,
            Actor actor,
            Words words) {
        actor.mustReportFor(unit);
        var path = GridPages.path(unit, year);
        try {
            var draft = drafting.draft(unit, year);
            var edits = Pasting.of(draft, Block.read(block), row, column);
            var outcome = drafting.write(unit, year, UUID.randomUUID(), edits, actor);
            return seeOther(path + "#row-" + outcome.after().lines().getLast().line().row());
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
                throw refusal;
            }
            var said = words.text(refusal);
            var pasted = new GridPage.Pasted(said, block, row, column);
            var page = pages.page(unit, year, "", Optional.of(pasted), actor, words);
            return refusal.reason() == Refusal.Reason.INVALID
                    ? Reply.unprocessable(page)
                    : Reply.conflict(page);
        }
    }

    @PostMapping("/changes/{id:[0-9]{1,18}}")
    Reply undo(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable long id,
            Actor actor) {
        drafting.undo(unit, year, id, actor);
        return seeOther(GridPages.path(unit, year));
    }
}
