package org.imihigo.baselines;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

/** Promises without a baseline to rely on, from the country down. */
@Controller
@Open
@RequestMapping("/baselines")
class GapsController {
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final GapPages pages;
    private final UnitCode country;

    GapsController(GapPages pages, @Value("${imihigo.country:rw}") String country) {
        this.pages = pages;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    @GetMapping
    Reply country(Words words) {
        return pages.page(country, words);
    }

    @GetMapping("/gaps/{place}")
    Reply show(@PathVariable UnitCode place, Words words) {
        return pages.page(place, words);
    }

    @GetMapping("/gaps/{place}.csv")
    ResponseEntity<byte[]> csv(@PathVariable UnitCode place, Words words) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(pages.csv(place, words).getBytes(StandardCharsets.UTF_8));
    }
}
