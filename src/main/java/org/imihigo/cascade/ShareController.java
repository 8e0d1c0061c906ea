package org.imihigo.cascade;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Map;
import java.util.UUID;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.PledgeId;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The share of one unit, as both sides see it. */
@Controller("cascadeShareController")
@RequestMapping("/cascade/pledges/{id}/{unit}")
class ShareController {
    private final Shares shares;
    private final Indicators indicators;
    private final SharePages pages;

    ShareController(Shares shares, Indicators indicators, SharePages pages) {
        this.shares = shares;
        this.indicators = indicators;
        this.pages = pages;
    }

    @GetMapping
    Reply show(@PathVariable UUID id, @PathVariable UnitCode unit, Actor actor, Words words) {
        actor.mustSee(unit);
        return pages.page(spoken(id, unit), actor, words);
    }

    private Share spoken(UUID id, UnitCode unit) {
        var share = shares.of(new PledgeId(id), unit);
        if (share.turns().isEmpty()) {
            throw Refusal.notFound("web.refused.not-found");
        }
        return share;
    }

    @PostMapping("/answer")
    Reply answer(
            @PathVariable UUID id,
            @PathVariable UnitCode unit,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustReportFor(unit);
        var share = spoken(id, unit);
        var form = new TargetsForm(fields, indicators.series(share.series()).indicator(), words);
        try {
            answer(share, form, actor);
        } catch (Refusal refusal) {
            form.wrong("reason", refusal);
            if (refusal.reason() == Refusal.Reason.CONFLICT) {
                return conflict(pages.again(share, form, words));
            }
        }
        return form.isRight()
                ? seeOther(Telling.path(share.pledge(), unit))
                : unprocessable(pages.again(share, form, words));
    }

    private void answer(Share share, TargetsForm form, Actor actor) {
        var reason = form.text("reason");
        int seen = form.number("seen");
        switch (form.text("answer")) {
            case "accept" -> shares.accept(share.pledge(), share.unit(), seen, actor);
            case "refuse" -> shares.refuse(share.pledge(), share.unit(), reason, seen, actor);
            case "counter" -> {
                var targets = form.read("");
                if (targets.isEmpty()) {
                    form.wrong("annual", "cascade.amount.year");
                }
                targets.ifPresent(
                        asked ->
                                shares.counter(
                                        share.pledge(), share.unit(), asked, reason, seen, actor));
            }
            default -> form.wrong("answer", "cascade.answer.choose");
        }
    }

    @PostMapping("/settlement")
    Reply settle(
            @PathVariable UUID id,
            @PathVariable UnitCode unit,
            @RequestParam int seen,
            Actor actor) {
        shares.settle(new PledgeId(id), unit, seen, actor);
        return seeOther(Telling.path(new PledgeId(id)));
    }

    @PostMapping("/withdrawal")
    Reply withdraw(
            @PathVariable UUID id,
            @PathVariable UnitCode unit,
            @RequestParam int seen,
            Actor actor) {
        shares.withdraw(new PledgeId(id), unit, seen, actor);
        return seeOther(Telling.path(new PledgeId(id)));
    }
}
