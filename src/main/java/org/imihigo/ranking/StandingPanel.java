package org.imihigo.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.ranking.pages.StandingPage;
import org.imihigo.scoring.Light;
import org.imihigo.scoring.Mark;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A unit's own place among its peers, at the head of its page. */
@Component
class StandingPanel implements UnitPanel {
    private final Ranking ranking;
    private final Scoring scoring;
    private final Territory territory;

    StandingPanel(Ranking ranking, Scoring scoring, Territory territory) {
        this.ranking = ranking;
        this.scoring = scoring;
        this.territory = territory;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var method = scoring.method();
        var mark = scoring.marks(List.of(unit.code()), period, method).getFirst();
        var table = tableOf(unit, period);
        var standing =
                table.stream()
                        .flatMap(one -> one.below().stream())
                        .filter(one -> one.unit().equals(unit.code()))
                        .findFirst();
        if (mark.value().isEmpty() && standing.isEmpty()) {
            return Optional.empty();
        }
        var light = mark.value().flatMap(method::light);
        var page =
                new StandingPage(
                        mark.value().map(value -> method.printed(value, words)),
                        table.flatMap(one -> rank(unit.code(), one, words)),
                        standing.flatMap(
                                one -> one.below().map(reason -> Rows.reason(reason, one, words))),
                        mark.covered().text(words),
                        light.map(one -> Rows.light(one, words)),
                        light.flatMap(one -> worst(unit, one, period, words)),
                        "/scores/" + unit.code() + "/" + period,
                        words.text(
                                "ranking.standing.method", method.name().in(words), method.id()));
        return Optional.of(new PanelView("standing", words.text("ranking.standing.title"), page));
    }

    /** The table of its peers: those of its tier in the same place. */
    private Optional<LeagueTable> tableOf(Unit unit, FiscalPeriod period) {
        if (!TablePages.hasTable(unit.tier())) {
            return Optional.empty();
        }
        var within =
                unit.tier() == Tier.DISTRICT
                        ? unit.code().country()
                        : unit.code().parent().orElse(unit.code());
        return Optional.of(ranking.table(ranking.question(unit.tier(), within, period)));
    }

    private static Optional<String> rank(UnitCode unit, LeagueTable table, Words words) {
        return table.rank(unit)
                .map(rank -> words.text("ranking.standing.rank", rank, table.rows().size()));
    }

    /** A mean hides the child that lags: it is named where its light is worse. */
    private Optional<StandingPage.Worst> worst(
            Unit unit, Light own, FiscalPeriod period, Words words) {
        var method = scoring.method();
        var children =
                territory.children(unit.code()).stream()
                        .filter(child -> child.existsOn(period.lastDay()))
                        .map(Unit::code)
                        .toList();
        return scoring.marks(children, period, method).stream()
                .filter(mark -> mark.value().isPresent())
                .min(Comparator.comparing(mark -> mark.value().orElseThrow()))
                .filter(mark -> light(mark).map(light -> light.compareTo(own) > 0).orElse(false))
                .map(
                        mark ->
                                new StandingPage.Worst(
                                        territory.fullName(mark.unit(), words),
                                        Rows.address(mark.unit(), period),
                                        light(mark).map(light -> light.text(words)).orElse("")));
    }

    private Optional<Light> light(Mark mark) {
        return mark.value().flatMap(scoring.method()::light);
    }
}
