package org.imihigo.guides;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Language;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Poster, radio text and message of a unit's priorities; Kinyarwanda where nothing is chosen. */
@Open
@Controller
@RequestMapping("/campaign/{unit}/{year}")
class CampaignController {
    private final CampaignPages pages;
    private final Territory territory;

    CampaignController(CampaignPages pages, Territory territory) {
        this.pages = pages;
        this.territory = territory;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "rw") String language,
            Words words) {
        territory.unit(unit);
        return pages.page(unit, year, spoken(language), words);
    }

    @GetMapping("/poster")
    Reply poster(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "rw") String language,
            @RequestParam(defaultValue = "a4") String size,
            Words words) {
        territory.unit(unit);
        return pages.poster(unit, year, spoken(language), size, words);
    }

    private static Language spoken(String tag) {
        return Language.parse(tag).orElse(Language.RW);
    }
}
