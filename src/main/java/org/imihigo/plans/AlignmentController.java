package org.imihigo.plans;

import java.util.Locale;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.PledgeId;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which pledges serve which plans: the report, and a planner's word about one pledge. */
@Controller
@RequestMapping("/alignment")
class AlignmentController {
    private final Alignment alignment;
    private final AlignmentPages pages;
    private final Calendar calendar;
    private final UnitCode country;

    AlignmentController(
            Alignment alignment,
            AlignmentPages pages,
            Calendar calendar,
            @Value("${imihigo.country:rw}") String country) {
        this.alignment = alignment;
        this.pages = pages;
        this.calendar = calendar;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    @Open
    @GetMapping
    Reply country(Words words) {
        return pages.page(country, calendar.year(), words);
    }

    @Open
    @GetMapping("/{unit}/{year}")
    Reply show(@PathVariable UnitCode unit, @PathVariable FiscalYear year, Words words) {
        return pages.page(unit, year, words);
    }

    @Open
    @GetMapping("/{unit}/{year}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Words words) {
        return PlanController.csv("alignment-" + unit + "-" + year, pages.csv(unit, year, words));
    }

    @PostMapping("/links")
    Reply add(@RequestParam String pledge, @RequestParam String line, Actor actor) {
        alignment.add(id(pledge), Reference.parse(line), actor);
        return back(pledge);
    }

    @PostMapping("/links/removal")
    Reply remove(@RequestParam String pledge, @RequestParam String line, Actor actor) {
        alignment.remove(id(pledge), Reference.parse(line), actor);
        return back(pledge);
    }

    private static PledgeId id(String pledge) {
        return new PledgeId(uuid(pledge));
    }

    private static UUID uuid(String text) {
        return Form.uuid(text).orElseThrow(() -> Refusal.notFound("pledges.pledge.unknown"));
    }

    private static Reply back(String pledge) {
        return Reply.seeOther("/pledges/" + pledge + "#alignment");
    }
}
