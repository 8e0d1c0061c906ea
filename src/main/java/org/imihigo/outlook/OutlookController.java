package org.imihigo.outlook;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a unit stands and where it is heading: public, like its figures. */
@Open
@Controller
@RequestMapping("/outlook/{unit}")
class OutlookController {
    private final OutlookPages pages;
    private final Heads heads;

    OutlookController(OutlookPages pages, Heads heads) {
        this.pages = pages;
        this.heads = heads;
    }

    /** Where a form leads that chooses a period. */
    @GetMapping
    Reply choose(@PathVariable UnitCode unit, @RequestParam Optional<FiscalPeriod> period) {
        return Reply.seeOther(Heads.path(unit, period.orElseGet(heads::usual)));
    }

    @GetMapping("/{period}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam(defaultValue = "") String by,
            @RequestParam Optional<String> of,
            Optional<Actor> actor,
            Words words) {
        return pages.page(unit, period, Picked.of(by).orElse(Picked.PILLAR), of, actor, words);
    }
}
