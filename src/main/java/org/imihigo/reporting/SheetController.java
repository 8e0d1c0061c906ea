package org.imihigo.reporting;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Map;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports typed as a table: the pledges of one unit, or those of the units directly below. */
@Controller
@RequestMapping("/reports/{unit}/{period}")
class SheetController {
    private final Reporting reporting;
    private final Writers writers;
    private final ReportDesk desk;
    private final SheetPages pages;

    SheetController(Reporting reporting, Writers writers, ReportDesk desk, SheetPages pages) {
        this.reporting = reporting;
        this.writers = writers;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/grid")
    Reply own(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        writers.mustWrite(actor, unit);
        return pages.own(unit, period, desk.recorded(unit, period, words), false, words);
    }

    @PostMapping("/grid")
    Reply fileOwn(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        writers.mustWrite(actor, unit);
        var form = desk.report(unit, period, fields, Map.of(), actor, words);
        if (!form.isReady()) {
            var page = pages.own(unit, period, form, true, words);
            return form.isForked() ? conflict(page) : unprocessable(page);
        }
        reporting.file(unit, period, form.filing(fields.containsKey("submit")), actor);
        return seeOther("/reports/" + unit + "/" + period + "/grid");
    }

    @GetMapping("/below/grid")
    Reply below(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.below(unit, period, Map.of(), actor, words);
    }

    /** Only rows in which something is on record or typed are sent; the others stay silent. */
    @PostMapping("/below/grid")
    Reply fileBelow(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var forms = new TreeMap<UnitCode, ReportForm>();
        for (var village : pages.writable(unit, period, actor)) {
            var own = of(village, fields);
            if (!own.isEmpty()) {
                forms.put(village, desk.report(village, period, own, Map.of(), actor, words));
            }
        }
        if (!forms.values().stream().allMatch(ReportForm::isReady)) {
            var page = pages.below(unit, period, forms, actor, words);
            return forms.values().stream().anyMatch(ReportForm::isForked)
                    ? conflict(page)
                    : unprocessable(page);
        }
        var filings = new TreeMap<UnitCode, Filing>();
        forms.forEach(
                (village, form) -> {
                    if (form.saysAnything()) {
                        filings.put(village, form.filing(fields.containsKey("submit")));
                    }
                });
        reporting.file(filings, period, actor);
        return seeOther("/reports/" + unit + "/" + period + "/below/grid");
    }

    /** The fields of one unit, without its prefix. */
    private static Map<String, String> of(UnitCode unit, Map<String, String> fields) {
        var prefix = unit + ".";
        var own = new TreeMap<String, String>();
        fields.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix)) {
                        own.put(name.substring(prefix.length()), value);
                    }
                });
        return own;
    }
}
