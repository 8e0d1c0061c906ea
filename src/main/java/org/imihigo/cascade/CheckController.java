package org.imihigo.cascade;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What became of pledges on their way down the tree, from the country to a cell. */
@Controller("cascadeCheckController")
@Open
@RequestMapping("/cascade")
class CheckController {
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final CheckPages pages;
    private final Calendar calendar;
    private final UnitCode country;

    CheckController(
            CheckPages pages, Calendar calendar, @Value("${imihigo.country:rw}") String country) {
        this.pages = pages;
        this.calendar = calendar;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    @GetMapping
    Reply country(Words words) {
        return pages.page(country, calendar.year(), words);
    }

    @GetMapping("/{place}/{year}")
    Reply show(@PathVariable UnitCode place, @PathVariable FiscalYear year, Words words) {
        return pages.page(place, year, words);
    }

    @GetMapping("/{place}/{year}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UnitCode place, @PathVariable FiscalYear year, Words words) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(pages.csv(place, year, words).getBytes(StandardCharsets.UTF_8));
    }
}
