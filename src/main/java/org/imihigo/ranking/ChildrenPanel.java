package org.imihigo.ranking;

import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Actor;
import org.imihigo.ranking.pages.ChildrenPage;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** How the units directly below stand, on the page of the unit above them. */
@Component
class ChildrenPanel implements UnitPanel {
    /** More stand on the table's own page. */
    private static final int MOST = 30;

    private final Ranking ranking;
    private final Scoring scoring;
    private final Territory territory;
    private final Rows rows;

    ChildrenPanel(Ranking ranking, Scoring scoring, Territory territory, Rows rows) {
        this.ranking = ranking;
        this.scoring = scoring;
        this.territory = territory;
        this.rows = rows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var tier =
                territory.children(unit.code()).stream()
                        .map(Unit::tier)
                        .filter(TablePages::hasTable)
                        .findFirst();
        return tier.flatMap(below -> view(unit, below, period, words));
    }

    private Optional<PanelView> view(Unit unit, Tier tier, FiscalPeriod period, Words words) {
        var question = ranking.question(tier, unit.code(), period);
        var table = ranking.table(question);
        boolean silent =
                table.rows().isEmpty()
                        && table.below().stream().allMatch(one -> one.mark().value().isEmpty());
        if (silent) {
            return Optional.empty();
        }
        var method = scoring.method();
        var ranked = table.rows().stream().limit(MOST).toList();
        var below = table.below().stream().limit(MOST - ranked.size()).toList();
        int all = table.rows().size() + table.below().size();
        var page =
                new ChildrenPage(
                        words.text("ranking.ranked." + tier.word(), table.rows().size()),
                        TablePages.capital(territory.tierName(tier, words)),
                        rows.ranked(ranked, table, ranking.before(question), period, method, words),
                        rows.below(below, period, method, words),
                        all - ranked.size() - below.size(),
                        question.address());
        return Optional.of(new PanelView("children", TablePages.heading(tier, words), page));
    }
}
