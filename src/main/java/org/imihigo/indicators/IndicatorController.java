package org.imihigo.indicators;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.imihigo.indicators.pages.CataloguePage;
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
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private final Indicators indicators;

    IndicatorController(Indicators indicators) {
        this.indicators = indicators;
    }

    @GetMapping
    Reply list(@RequestParam(defaultValue = "") String q, Words words) {
        var rows =
                indicators.all().stream()
                        .map(Series::indicator)
                        .distinct()
                        .filter(indicator -> folded(text(indicator)).contains(folded(q.strip())))
                        .sorted(Comparator.comparing(Indicator::code))
                        .map(indicator -> row(indicator, words))
                        .toList();
        return new CataloguePage(q.strip(), rows);
    }

    @GetMapping("/{code}")
    Reply show(@PathVariable String code, Words words) {
        var series = indicators.byCode(code);
        if (series.isEmpty()) {
            throw Refusal.notFound("indicators.indicator.unknown", code);
        }
        return Plain.page(series, words);
    }

    private static CataloguePage.Row row(Indicator indicator, Words words) {
        return new CataloguePage.Row(
                indicator.path(),
                indicator.code(),
                indicator.name().in(words),
                indicator.unit().in(words),
                words.text("indicators.time." + indicator.measure().time().word() + ".name"),
                words.text("indicators.space." + indicator.measure().space().word() + ".name"));
    }

    private static String text(Indicator indicator) {
        return indicator.code() + " " + String.join(" ", indicator.name().all());
    }

    /** Without capitals and accents: "recolte" finds "Récolte". */
    private static String folded(String text) {
        var parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
