package org.imihigo.outlook;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.BriefPage;
import org.imihigo.outlook.pages.BriefPrint;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledges;
import org.imihigo.scoring.Light;
import org.imihigo.scoring.Progress;
import org.imihigo.scoring.Progresses;
import org.imihigo.scoring.Scoring;
import org.imihigo.web.Pages;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a minister reads in the car: one sheet about one unit. */
@Component
class BriefPages {
    private static final int BEHIND = 6;
    private static final int AHEAD = 4;
    private static final List<Light> WORST_FIRST =
            List.of(Light.RED, Light.HATCHED, Light.AMBER, Light.GREEN, Light.GREY);

    private final Progresses progresses;
    private final Scoring scoring;
    private final RedLists lists;
    private final Pledges pledges;
    private final Calendar calendar;
    private final Heads heads;
    private final Pages pages;
    private final boolean demonstration;

    BriefPages(
            Progresses progresses,
            Scoring scoring,
            RedLists lists,
            Pledges pledges,
            Calendar calendar,
            Heads heads,
            Pages pages,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.progresses = progresses;
        this.scoring = scoring;
        this.lists = lists;
        this.pledges = pledges;
        this.calendar = calendar;
        this.heads = heads;
        this.pages = pages;
        this.demonstration = demonstration;
    }

    BriefPage page(UnitCode unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var all = progresses.of(unit, period);
        var plans = pledges.plans(all.stream().map(one -> one.pledge().id()).toList());
        var red = lists.of(unit, period, all, plans, actor, words);
        var method = scoring.method();
        var score = scoring.score(unit, period, method);
        return new BriefPage(
                heads.of(unit, period, "brief", words),
                score.value().map(value -> method.printed(value, words)),
                score.covered().text(words),
                new Standing(progresses, words).counts(all),
                red.stream().limit(BEHIND).toList(),
                Math.max(0, red.size() - BEHIND),
                all.stream()
                        .filter(one -> one.light() == Light.GREEN)
                        .sorted(Comparator.comparing(BriefPages::share).reversed())
                        .limit(AHEAD)
                        .map(one -> good(one, period, words))
                        .toList(),
                demonstration,
                words.language().tag(),
                Heads.path(unit, period) + "/brief.pdf");
    }

    private static Fraction share(Progress progress) {
        return progress.share().orElse(Fraction.ZERO);
    }

    private BriefPage.Good good(Progress progress, FiscalPeriod period, Words words) {
        var standing = new Standing(progresses, words);
        return new BriefPage.Good(
                standing.name(progress),
                Standing.path(progress, period),
                standing.achieved(progress),
                standing.target(progress),
                words.percent(share(progress).rounded(0, RoundingMode.FLOOR)));
    }

    byte[] pdf(UnitCode unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var print = new BriefPrint(page(unit, period, actor, words), words.date(calendar.today()));
        return Paper.pdf(pages.print(print, words.language()));
    }

    /** The pages of the presentation, one thing on each, the worst light first. */
    List<Progress> slides(UnitCode unit, FiscalPeriod period) {
        return progresses.of(unit, period).stream()
                .sorted(
                        Comparator.comparingInt((Progress one) -> WORST_FIRST.indexOf(one.light()))
                                .thenComparing(OutlookPages.FURTHEST))
                .toList();
    }
}
