package org.imihigo.ceremony;

import org.imihigo.kernel.FiscalYear;
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

/** A unit's own vow, before the level above signs. */
@Controller
@RequestMapping("/vows/{unit}/{year}")
class VowController {
    private final Vows vows;
    private final VowPages pages;

    VowController(Vows vows, VowPages pages) {
        this.vows = vows;
        this.pages = pages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        actor.mustSee(unit);
        return pages.vow(unit, year, actor, words);
    }

    @PostMapping
    Reply vow(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String text,
            Actor actor) {
        vows.vow(unit, year, text, actor);
        return Reply.seeOther("/vows/" + unit + "/" + year);
    }
}
