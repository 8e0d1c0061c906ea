package org.imihigo.ranking;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.scoring.Method;
import org.imihigo.scoring.Standings;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;

/** Tells the page of a score who stands directly before its unit in the national table. */
@Component
class Neighbours implements Standings {
    private final Ranking ranking;
    private final Territory territory;

    Neighbours(Ranking ranking, Territory territory) {
        this.ranking = ranking;
        this.territory = territory;
    }

    @Override
    public Optional<Ahead> ahead(UnitCode unit, FiscalPeriod period, Method method) {
        var tier = territory.unit(unit).tier();
        if (!ranking.compares(tier) || !method.higherIsBetter()) {
            return Optional.empty();
        }
        var question = new TableQuestion(tier, unit.country(), period, method, true);
        var table = ranking.table(question);
        return table.rank(unit)
                .flatMap(
                        rank ->
                                table.rows().stream()
                                        .filter(row -> row.rank() < rank)
                                        .reduce((_, later) -> later)
                                        .flatMap(
                                                row ->
                                                        row.standing()
                                                                .mark()
                                                                .value()
                                                                .map(
                                                                        score ->
                                                                                new Ahead(
                                                                                        rank,
                                                                                        row.standing()
                                                                                                .unit(),
                                                                                        row.rank(),
                                                                                        score))));
    }
}
