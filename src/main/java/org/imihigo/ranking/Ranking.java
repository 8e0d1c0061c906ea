package org.imihigo.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.scoring.LastAsked;
import org.imihigo.scoring.Mark;
import org.imihigo.scoring.Method;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Service;

/** The door of the room: the tables of every tier, period and method. */
@Service
public class Ranking {
    /** Twenty tables of all villages. */
    private static final int MOST_STANDINGS = 300_000;

    private final Territory territory;
    private final Contracts contracts;
    private final Scoring scoring;
    private final Calendar calendar;
    private final LastAsked<TableQuestion, Answer> answers =
            new LastAsked<>(MOST_STANDINGS, answer -> 1 + answer.standings().size());

    Ranking(Territory territory, Contracts contracts, Scoring scoring, Calendar calendar) {
        this.territory = territory;
        this.contracts = contracts;
        this.scoring = scoring;
        this.calendar = calendar;
    }

    /**
     * A table, with what it was sorted from. On the same day and without any change it is still
     * right; after a change it is sorted anew only where a standing in it became another.
     */
    private record Answer(
            long version, LocalDate day, List<Standing> standings, LeagueTable table) {}

    /** Every unit of the tier that exists on the period's last day, ranked or below the line. */
    public LeagueTable table(TableQuestion question) {
        long version = scoring.version();
        var today = calendar.today();
        var known = answers.find(question);
        var still = known.filter(one -> one.version() == version && one.day().equals(today));
        if (still.isPresent()) {
            return still.get().table();
        }
        var standings = standings(question);
        var table =
                known.filter(one -> one.standings().equals(standings))
                        .map(Answer::table)
                        .orElseGet(() -> LeagueTable.of(standings));
        answers.keep(question, new Answer(version, today, standings, table));
        return table;
    }

    private List<Standing> standings(TableQuestion question) {
        var period = question.period();
        var roll =
                territory.units(question.tier(), question.within(), period.lastDay()).stream()
                        .map(Unit::code)
                        .toList();
        return scoring.marks(roll, period, question.method()).stream()
                .map(mark -> standing(mark, question.tier(), period, question.method()))
                .toList();
    }

    /** Whether units of such a tier are compared. */
    public boolean compares(Tier tier) {
        return TablePages.hasTable(tier);
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
        return new Standing(
                mark, reason(mark, tier, period, method), mark.value().map(method::basis));
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
