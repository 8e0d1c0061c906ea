package org.imihigo.anomalies;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What should be looked at; for those who validate and evaluate, of the units below theirs. */
@Controller
@RequestMapping("/anomalies/{unit}")
class AnomalyController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AnomalyPages pages;
    private final Territory territory;

    AnomalyController(AnomalyPages pages, Territory territory) {
        this.pages = pages;
        this.territory = territory;
    }

    /** Where a form leads that chooses a period. */
    @GetMapping
    Reply choose(
            @PathVariable UnitCode unit, @RequestParam Optional<FiscalPeriod> period, Actor actor) {
        mustLook(unit, actor);
        return Reply.seeOther(AnomalyPages.path(unit, period.orElseGet(pages::usual)));
    }

    @GetMapping("/{period}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        mustLook(unit, actor);
        return pages.page(unit, period, words);
    }

    @GetMapping("/{period}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        mustLook(unit, actor);
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(pages.csv(unit, period, words).getBytes(StandardCharsets.UTF_8));
    }

    private void mustLook(UnitCode unit, Actor actor) {
        actor.mustSee(unit);
        territory.unit(unit);
        if (!Lookers.has(actor)) {
            throw Refusal.notYours("anomalies.not-yours");
        }
    }
}
