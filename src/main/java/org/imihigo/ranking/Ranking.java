package org.imihigo.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.imihigo.contracts.Contracts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.scoring.Mark;
import org.imihigo.scoring.Method;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Service;

/** The door of the room: the tables of every tier, period and method. */
@Service
public class Ranking {
    private final Territory territory;
    private final Contracts contracts;
    private final Scoring scoring;
    private final Map<TableQuestion, Answer> answers = new ConcurrentHashMap<>();

    Ranking(Territory territory, Contracts contracts, Scoring scoring) {
        this.territory = territory;
        this.contracts = contracts;
        this.scoring = scoring;
    }

    /** A table, with what it was sorted from: as long as that is the same, so is the table. */
    private record Answer(List<Standing> standings, LeagueTable table) {}

    /** Every unit of the tier that exists on the period's last day, ranked or below the line. */
    public LeagueTable table(TableQuestion question) {
        var period = question.period();
        var method = question.method();
        var roll =
                territory.units(question.tier(), question.within(), period.lastDay()).stream()
                        .map(Unit::code)
                        .toList();
        var standings =
                scoring.marks(roll, period, method).stream()
                        .map(mark -> standing(mark, question.tier(), period, method))
                        .toList();
        return answers.compute(
                        question,
                        (_, known) ->
                                known != null && known.standings().equals(standings)
                                        ? known
                                        : new Answer(standings, LeagueTable.of(standings)))
                .table();
    }

    /** The table of the quarter before; none for the first of a year, and none for a year. */
    public Optional<LeagueTable> before(TableQuestion question) {
        return question.period().number() == 1
                ? Optional.empty()
                : Optional.of(table(question.during(question.period().previous())));
    }

    /** The question that the first page asks of a tier and place. */
    public TableQuestion question(Tier tier, UnitCode within, FiscalPeriod period) {
        return new TableQuestion(tier, within, period, scoring.method(), true);
    }

    private Standing standing(Mark mark, Tier tier, FiscalPeriod period, Method method) {
        return new Standing(mark, reason(mark, tier, period, method));
    }

    private Optional<Standing.Reason> reason(
            Mark mark, Tier tier, FiscalPeriod period, Method method) {
        var law = method.ground(mark.unit(), period.year());
        if (law.isPresent()) {
            return Optional.of(new Standing.Reason.Law(law.get()));
        }
        boolean signs = tier != Tier.PROVINCE;
        if (signs && contracts.inForce(mark.unit(), period.year()).isEmpty()) {
            return Optional.of(new Standing.Reason.NoContract());
        }
        if (mark.value().isEmpty()) {
            return Optional.of(new Standing.Reason.NoScore());
        }
        return method.minimumCoverage()
                .filter(
                        least ->
                                mark.covered().percent().orElse(Fraction.ZERO).compareTo(least) < 0)
                .map(Standing.Reason.Coverage::new);
    }
}
