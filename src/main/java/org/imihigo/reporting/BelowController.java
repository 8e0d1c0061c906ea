package org.imihigo.reporting;

import static org.imihigo.web.Reply.seeOther;

import java.util.List;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalPeriod;
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

/** The reports of all units directly below: how they stand, and a verdict on many at once. */
@Controller
@RequestMapping("/reports/{unit}/{period}/below")
class BelowController {
    private final Verdicts verdicts;
    private final BelowPages pages;

    BelowController(Verdicts verdicts, BelowPages pages) {
        this.verdicts = verdicts;
        this.pages = pages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.of(unit, period, actor, words);
    }

    /** Each of those chosen is named with the version that was seen. */
    @PostMapping
    Reply confirm(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam(defaultValue = "") List<String> confirm,
            Actor actor) {
        actor.mustSee(unit);
        var seen = new TreeMap<UnitCode, Integer>();
        confirm.forEach(
                text -> {
                    var parts = text.split(":", -1);
                    if (parts.length != 2 || !parts[1].matches("[0-9]{1,9}")) {
                        throw Refusal.conflict("reporting.report.moved");
                    }
                    seen.put(new UnitCode(parts[0]), Integer.valueOf(parts[1]));
                });
        verdicts.confirm(seen, period, actor);
        return seeOther("/reports/" + unit + "/" + period + "/below");
    }
}
