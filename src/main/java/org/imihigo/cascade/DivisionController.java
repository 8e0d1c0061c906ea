package org.imihigo.cascade;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A pledge, shared out by the unit that made it. */
@Controller("cascadeDivisionController")
@RequestMapping("/cascade/pledges/{id}")
class DivisionController {
    private final Shares shares;
    private final Pledges pledges;
    private final Indicators indicators;
    private final DivisionPages pages;

    DivisionController(Shares shares, Pledges pledges, Indicators indicators, DivisionPages pages) {
        this.shares = shares;
        this.pledges = pledges;
        this.indicators = indicators;
        this.pages = pages;
    }

    /**
     * @param from the series by whose last value the need is told
     */
    @GetMapping
    Reply show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "hand") String way,
            @RequestParam Optional<Integer> from,
            Actor actor,
            Words words) {
        var whole = visible(id, actor);
        return pages.page(
                whole, Way.parse(way).orElse(Way.HAND), from.map(SeriesId::new), actor, words);
    }

    private Pledge visible(UUID id, Actor actor) {
        var whole = pledges.get(new PledgeId(id));
        actor.mustSee(whole.unit());
        return whole;
    }

    /** Offers what is typed; to look at its sum first is another button of the same form. */
    @PostMapping("/offers")
    Reply offer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var whole = visible(id, actor);
        actor.mustReportFor(whole.unit());
        var form = new TargetsForm(fields, indicators.series(whole.series()).indicator(), words);
        var way = Way.parse(form.text("way")).orElse(Way.HAND);
        var offers = offers(form);
        if (!form.isRight() || form.text("look").equals("yes")) {
            var page = pages.again(whole, way, form, actor, words);
            return form.isRight() ? page : unprocessable(page);
        }
        try {
            shares.offer(whole.id(), offers, way, form.text("reason"), actor);
        } catch (Refusal refusal) {
            form.wrong("reason", refusal);
            var page = pages.again(whole, way, form, actor, words);
            return refusal.reason() == Refusal.Reason.CONFLICT
                    ? Reply.conflict(page)
                    : unprocessable(page);
        }
        return seeOther(Telling.path(whole.id()));
    }

    /** Of the units that were chosen; an empty line and a share of nothing are not offered. */
    private static Map<UnitCode, Shares.Offer> offers(TargetsForm form) {
        var offers = new TreeMap<UnitCode, Shares.Offer>();
        for (var name : form.names("to-")) {
            var unit = new UnitCode(name.substring("to-".length()));
            form.read("-" + unit)
                    .filter(targets -> !isNothing(targets))
                    .ifPresent(
                            targets ->
                                    offers.put(
                                            unit,
                                            new Shares.Offer(
                                                    targets, form.number("seen-" + unit))));
        }
        return offers;
    }

    private static boolean isNothing(Targets targets) {
        return targets.annual().exact(0).filter(amount -> !amount.isZero()).isEmpty();
    }
}
