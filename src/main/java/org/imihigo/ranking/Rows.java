package org.imihigo.ranking;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.ranking.pages.TablePage;
import org.imihigo.scoring.Light;
import org.imihigo.scoring.Method;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.web.Dot;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Writes the lines of a table for people. */
@Component
class Rows {
    private final Territory territory;
    private final Scoring scoring;

    Rows(Territory territory, Scoring scoring) {
        this.territory = territory;
        this.scoring = scoring;
    }

    List<TablePage.Row> ranked(
            List<LeagueTable.Row> rows,
            LeagueTable table,
            Optional<LeagueTable> before,
            FiscalPeriod period,
            Method method,
            Words words) {
        return rows.stream()
                .map(
                        row -> {
                            var unit = row.standing().unit();
                            var basis = row.standing().mark().value().orElseThrow();
                            return new TablePage.Row(
                                    words.number(row.rank()),
                                    row.tied(),
                                    movement(unit, table, before, words),
                                    territory.fullName(unit, words),
                                    address(unit, period),
                                    Dot.of(basis),
                                    method.printed(basis, words),
                                    why(unit, period, method),
                                    row.standing().mark().covered().text(words),
                                    method.light(basis).map(light -> light(light, words)));
                        })
                .toList();
    }

    List<TablePage.Below> below(
            List<Standing> standings, FiscalPeriod period, Method method, Words words) {
        return standings.stream()
                .map(
                        standing ->
                                new TablePage.Below(
                                        territory.fullName(standing.unit(), words),
                                        address(standing.unit(), period),
                                        standing.below()
                                                .map(reason -> reason(reason, standing, words))
                                                .orElse(""),
                                        standing.mark()
                                                .value()
                                                .map(score -> method.printed(score, words)),
                                        why(standing.unit(), period, method)))
                .toList();
    }

    static TablePage.Light light(Light light, Words words) {
        return new TablePage.Light(light.word(), light.text(words));
    }

    static String reason(Standing.Reason reason, Standing standing, Words words) {
        return switch (reason) {
            case Standing.Reason.NoContract() -> words.text("ranking.reason.no-contract");
            case Standing.Reason.Law(var word) -> words.text("ranking.reason." + word);
            case Standing.Reason.NoScore() -> words.text("ranking.reason.no-score");
            case Standing.Reason.Coverage(var wanted) ->
                    words.text(
                            "ranking.reason.coverage",
                            whole(wanted, words),
                            standing.mark().covered().text(words));
        };
    }

    private static String whole(Fraction percent, Words words) {
        return words.percent(percent.rounded(0, RoundingMode.HALF_UP));
    }

    private static TablePage.Movement movement(
            UnitCode unit, LeagueTable table, Optional<LeagueTable> before, Words words) {
        if (before.isEmpty()) {
            return new TablePage.Movement.None();
        }
        var climbed = table.movement(unit, before.get());
        if (climbed.isEmpty()) {
            return new TablePage.Movement.New();
        }
        int ranks = climbed.get();
        var shown = words.number(Math.abs(ranks));
        return switch (Integer.signum(ranks)) {
            case 1 -> new TablePage.Movement.Up(shown);
            case -1 -> new TablePage.Movement.Down(shown);
            default -> new TablePage.Movement.Same();
        };
    }

    static String address(UnitCode unit, FiscalPeriod period) {
        return "/units/" + unit + "?period=" + period;
    }

    String why(UnitCode unit, FiscalPeriod period, Method method) {
        var address = "/scores/" + unit + "/" + period;
        return method.equals(scoring.method()) ? address : address + "?method=" + method.id();
    }
}
