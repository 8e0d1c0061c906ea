package org.imihigo.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many priorities a level may have: for everybody to read, for administrators to set. */
@Controller
@RequestMapping("/limits")
class LimitController {
    private final Limits limits;
    private final LimitPages pages;
    private final Calendar calendar;

    LimitController(Limits limits, LimitPages pages, Calendar calendar) {
        this.limits = limits;
        this.pages = pages;
        this.calendar = calendar;
    }

    @Open
    @GetMapping
    Reply show(Optional<Actor> actor, Words words) {
        return pages.page(calendar.year(), actor, Map.of(), Map.of(), words);
    }

    @Open
    @GetMapping("/{year}")
    Reply show(@PathVariable FiscalYear year, Optional<Actor> actor, Words words) {
        return pages.page(year, actor, Map.of(), Map.of(), words);
    }

    @PostMapping("/{year}")
    Reply set(
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        Limits.mustAdminister(actor);
        var wrong = new LinkedHashMap<String, String>();
        var most = fields.getOrDefault("most", "").strip();
        var tier =
                Tier.parse(fields.getOrDefault("tier", ""))
                        .orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
        if (!most.matches("[0-9]{1,4}")) {
            wrong.put("most", words.text("checks.cap.number", Limits.HIGHEST));
        }
        if (fields.getOrDefault("reason", "").isBlank()) {
            wrong.put("reason", words.text("checks.reason.empty", Limits.LONGEST));
        }
        if (!wrong.isEmpty()) {
            return Reply.unprocessable(pages.page(year, Optional.of(actor), fields, wrong, words));
        }
        limits.set(
                tier,
                year,
                Integer.parseInt(most),
                fields.getOrDefault("reason", ""),
                Integer.parseInt(fields.getOrDefault("version-" + tier.word(), "0")),
                actor);
        return Reply.seeOther("/limits/" + year);
    }
}
