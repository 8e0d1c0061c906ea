package org.imihigo.reporting;

import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report on its way through its own unit. */
@Controller
class PassageController {
    private final Passages passages;

    PassageController(Passages passages) {
        this.passages = passages;
    }

    @PostMapping("/reports/{unit}/{period}/passages")
    Reply pass(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String why,
            Actor actor) {
        if (back.isEmpty()) {
            passages.pass(unit, period, version, actor);
        } else {
            passages.giveBack(unit, period, version, why.strip(), actor);
        }
        return Reply.seeOther("/reports/" + unit + "/" + period);
    }
}
