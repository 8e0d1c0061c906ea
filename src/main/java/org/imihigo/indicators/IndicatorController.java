package org.imihigo.indicators;

import org.imihigo.kernel.Refusal;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be measured, for everybody to read. */
@Controller
@Open
@RequestMapping("/indicators")
class IndicatorController {
    private final Indicators indicators;
    private final CataloguePages pages;

    IndicatorController(Indicators indicators, CataloguePages pages) {
        this.indicators = indicators;
        this.pages = pages;
    }

    @GetMapping
    Reply list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String data,
            Words words) {
        return pages.of(q, whose, data, words);
    }

    @GetMapping("/{code}")
    Reply show(@PathVariable String code, Words words) {
        var known =
                indicators
                        .known(code)
                        .orElseThrow(() -> Refusal.notFound("indicators.indicator.unknown", code));
        return Plain.page(known, indicators.byCode(code), pages.owner(known, words), words);
    }
}
