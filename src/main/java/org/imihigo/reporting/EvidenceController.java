package org.imihigo.reporting;

import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How complete the evidence is, for those who see the unit. */
@Controller("evidenceOfReportsController")
class EvidenceController {
    private final EvidencePages pages;

    EvidenceController(EvidencePages pages) {
        this.pages = pages;
    }

    @GetMapping("/evidence/{unit}/{period}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.of(unit, period, words);
    }
}
