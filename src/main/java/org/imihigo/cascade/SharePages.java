package org.imihigo.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.cascade.Turn.Kind;
import org.imihigo.cascade.pages.Cell;
import org.imihigo.cascade.pages.SharePage;
import org.imihigo.indicators.Indicator;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The page of one share: what is offered, what was said, and the form to answer. */
@Component("cascadeSharePages")
class SharePages {
    private final Pledges pledges;
    private final Telling telling;

    SharePages(Pledges pledges, Telling telling) {
        this.pledges = pledges;
        this.telling = telling;
    }

    SharePage page(Share share, Actor actor, Words words) {
        var indicator = telling.indicator(share.series());
        var answer =
                share.offered()
                        .filter(_ -> share.is(Kind.OFFERED) && actor.reportsFor(share.unit()))
                        .map(offered -> TargetsForm.of(offered, "", indicator, words))
                        .map(typed -> new TargetsForm(typed, indicator, words))
                        .map(form -> answer(share, form));
        return page(share, answer, words);
    }

    SharePage again(Share share, TargetsForm form, Words words) {
        return page(share, Optional.of(answer(share, form)), words);
    }

    private static SharePage.Answer answer(Share share, TargetsForm form) {
        var cells = form.cells("", "");
        var reason =
                new Cell(
                        "reason", "", form.text("reason"), form.wrong().getOrDefault("reason", ""));
        var wrong = new ArrayList<>(cells.stream().filter(Cell::isWrong).toList());
        if (reason.isWrong()) {
            wrong.add(reason);
        }
        return new SharePage.Answer(
                Telling.path(share.pledge(), share.unit()) + "/answer",
                share.seen(),
                form.text("answer"),
                cells,
                reason,
                wrong);
    }

    private SharePage page(Share share, Optional<SharePage.Answer> answer, Words words) {
        var whole = pledges.get(share.pledge());
        var indicator = telling.indicator(share.series());
        return new SharePage(
                words.text(
                        "cascade.share.title",
                        telling.unit(share.unit(), words),
                        telling.name(share.series(), words)),
                telling.steps(share.unit(), words.text("cascade.share.step"), words),
                telling.unit(share.above(), words),
                "/pledges/" + share.pledge(),
                Telling.state(share, words),
                amounts(whole, share, indicator, words),
                bears(share, indicator, words),
                share.turns().reversed().stream()
                        .map(turn -> said(turn, indicator, words))
                        .toList(),
                answer);
    }

    private static List<SharePage.Amount> amounts(
            Pledge whole, Share share, Indicator indicator, Words words) {
        var amounts = new ArrayList<SharePage.Amount>();
        amounts.add(
                amount(
                        words.text("cascade.period.year"),
                        whole,
                        share,
                        Optional.empty(),
                        indicator,
                        words));
        for (int period = 0; period < indicator.periods(); period++) {
            amounts.add(
                    amount(
                            TargetsForm.periodName(indicator, period + 1, words),
                            whole,
                            share,
                            Optional.of(period),
                            indicator,
                            words));
        }
        return amounts;
    }

    private static SharePage.Amount amount(
            String name,
            Pledge whole,
            Share share,
            Optional<Integer> period,
            Indicator indicator,
            Words words) {
        return new SharePage.Amount(
                name,
                shown(Optional.of(whole.targets()), period, indicator, words),
                shown(share.offered(), period, indicator, words),
                shown(share.answered(), period, indicator, words));
    }

    private static String shown(
            Optional<Targets> targets, Optional<Integer> period, Indicator indicator, Words words) {
        return targets.flatMap(one -> Telling.amount(one, period))
                .map(amount -> indicator.shown(amount, words))
                .orElse("–");
    }

    /** Where the agreed share stands now. */
    private String bears(Share share, Indicator indicator, Words words) {
        if (share.agreed().isEmpty()) {
            return "";
        }
        var amount = Telling.shown(share.agreed(), indicator, words);
        boolean pledged =
                pledges.find(share.unit(), share.year(), share.series())
                        .flatMap(Pledge::parent)
                        .filter(share.pledge()::equals)
                        .isPresent();
        return words.text(
                pledged ? "cascade.bears.pledged" : "cascade.bears.later", amount, share.year());
    }

    private SharePage.Said said(Turn turn, Indicator indicator, Words words) {
        return new SharePage.Said(
                words.text("cascade.said." + turn.kind().word()),
                Telling.shown(turn.targets(), indicator, words),
                turn.reason(),
                telling.by(turn, words),
                words.moment(turn.at()));
    }
}
