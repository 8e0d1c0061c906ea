package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a score is what it is. */
@Open
@Controller
class ScoreController {
    private final Scoring scoring;
    private final ScorePages pages;

    ScoreController(Scoring scoring, ScorePages pages) {
        this.scoring = scoring;
        this.pages = pages;
    }

    @GetMapping("/scores/{unit}/{period}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam Optional<String> method,
            Words words) {
        return pages.of(
                unit, period, method.map(scoring::method).orElseGet(scoring::method), words);
    }
}
