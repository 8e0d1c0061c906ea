package org.imihigo.home;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page of a unit. */
@Controller
class UnitController {
    private final Territory territory;
    private final Periods periods;
    private final UnitPages pages;

    UnitController(Territory territory, Periods periods, UnitPages pages) {
        this.territory = territory;
        this.periods = periods;
        this.pages = pages;
    }

    @Open
    @GetMapping("/units/{code}")
    Reply show(
            @PathVariable UnitCode code,
            @RequestParam Optional<FiscalPeriod> period,
            Optional<Actor> actor,
            Words words) {
        var unit = territory.unit(code);
        return pages.of(unit, period.orElseGet(() -> periods.last(unit)), actor, words);
    }
}
