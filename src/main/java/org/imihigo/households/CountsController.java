package org.imihigo.households;

import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How many households keep a notebook: all that anybody above a family sees. */
@Open
@Controller
class CountsController {
    private final CountsPages pages;
    private final Calendar calendar;

    CountsController(CountsPages pages, Calendar calendar) {
        this.pages = pages;
        this.calendar = calendar;
    }

    @GetMapping("/notebooks/{unit}")
    Reply show(@PathVariable UnitCode unit, @RequestParam Optional<FiscalYear> year, Words words) {
        return pages.page(unit, year.orElseGet(calendar::year), words);
    }
}
