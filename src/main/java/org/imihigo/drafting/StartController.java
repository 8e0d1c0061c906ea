package org.imihigo.drafting;

import static org.imihigo.web.Reply.seeOther;

import java.util.HashSet;
import java.util.List;
import org.imihigo.contracts.Candidates;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.drafting.pages.StartPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a contract can be started from: last year, the catalogue, proposals, what others offer. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/grid/starts/{word}")
class StartController {
    private final Drafting drafting;
    private final Drafts drafts;
    private final GridPages grid;
    private final List<Candidates> starts;
    private final Territory territory;

    StartController(
            Drafting drafting,
            Drafts drafts,
            GridPages grid,
            List<Candidates> starts,
            Territory territory) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.grid = grid;
        this.starts = starts;
        this.territory = territory;
    }

    private Candidates start(String word) {
        return starts.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable String word,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var start = start(word);
        var draft = drafts.draft(unit, year);
        var there = Begun.of(draft.map(Draft::typed).orElse(List.of()));
        return new StartPage(
                words.text("drafting.start.title", start.title(words), year),
                territory.steps(unit, words),
                GridPages.path(unit, year),
                GridPages.path(unit, year) + "/starts/" + word,
                grid.isEditable(draft, unit, year, actor),
                start.of(unit, year, words).stream().map(one -> choice(one, there)).toList());
    }

    private static StartPage.Choice choice(Candidates.Candidate one, Begun there) {
        return new StartPage.Choice(one.key(), one.title(), one.note(), there.has(one));
    }

    @PostMapping
    Reply take(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable String word,
            @RequestParam(defaultValue = "") List<String> key,
            Actor actor,
            Words words) {
        actor.mustReportFor(unit);
        var start = start(word);
        var keys = new HashSet<>(key);
        var chosen =
                start.of(unit, year, words).stream()
                        .filter(one -> keys.contains(one.key()))
                        .toList();
        drafting.start(unit, year, start.title(words), chosen, actor);
        return seeOther(GridPages.path(unit, year));
    }
}
