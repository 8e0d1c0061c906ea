package org.imihigo.pledges;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.pages.PledgePage;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a pledge, public from its signing. */
@Controller
class PledgeController {
    private final Pledges pledges;
    private final PledgeView view;
    private final Calendar calendar;
    private final ObjectProvider<PledgePanel> panels;

    PledgeController(
            Pledges pledges,
            PledgeView view,
            Calendar calendar,
            ObjectProvider<PledgePanel> panels) {
        this.pledges = pledges;
        this.view = view;
        this.calendar = calendar;
        this.panels = panels;
    }

    @Open
    @GetMapping("/pledges/{id}")
    Reply show(
            @PathVariable String id,
            @RequestParam Optional<FiscalPeriod> period,
            Optional<Actor> actor,
            Words words) {
        var pledge = pledges.get(read(id));
        var asked = period.filter(one -> one.year().equals(pledge.year()));
        var parts = panels(pledge, asked.orElseGet(() -> latest(pledge.year())), actor, words);
        return view.page(pledge, parts, words);
    }

    /** The address that is short enough for a message: unit, year and number. */
    @Open
    @GetMapping("/p/{unit}/{year}/{number}")
    Reply find(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable String number) {
        return pledges.of(unit, year).stream()
                .filter(pledge -> String.valueOf(pledge.number()).equals(number))
                .findFirst()
                .map(pledge -> Reply.seeOther("/pledges/" + pledge.id()))
                .orElseThrow(() -> Refusal.notFound("pledges.pledge.unknown"));
    }

    private static PledgeId read(String id) {
        try {
            return new PledgeId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound("pledges.pledge.unknown");
        }
    }

    /** The quarter that runs, or the year's end nearest to it. */
    private FiscalPeriod latest(FiscalYear year) {
        var now = calendar.quarter();
        return switch (Integer.signum(now.year().compareTo(year))) {
            case 0 -> now;
            case 1 -> year.quarter(4);
            default -> year.quarter(1);
        };
    }

    private List<PledgePage.Part> panels(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return panels.stream()
                .sorted(Comparator.comparingInt(PledgePanel::order))
                .flatMap(panel -> panel.of(pledge, period, actor, words).stream())
                .map(part -> new PledgePage.Part(part.anchor(), part.title(), part.page()))
                .toList();
    }
}
