package org.imihigo.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.board.Figure;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Kind;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The door of the room: methods, and what figures are worth by them. */
@Service
public class Scoring {
    /** So many units are worth all processors. */
    private static final int MANY = 500;

    private final Methods methods;
    private final Territory territory;
    private final Contracts contracts;
    private final Indicators indicators;
    private final Pledges pledges;
    private final Promises promises;
    private final Judge judge;
    private final Marks marks;
    private final String usual;

    Scoring(
            Methods methods,
            Territory territory,
            Contracts contracts,
            Indicators indicators,
            Pledges pledges,
            Promises promises,
            Judge judge,
            Marks marks,
            @Value("${imihigo.method:RW-CAPPED}") String usual) {
        this.methods = methods;
        this.territory = territory;
        this.contracts = contracts;
        this.indicators = indicators;
        this.pledges = pledges;
        this.promises = promises;
        this.judge = judge;
        this.marks = marks;
        this.usual = usual;
    }

    public Collection<Method> methods() {
        return methods.all();
    }

    /** The method that judges where nobody asks for another. */
    public Method method() {
        return methods.get(usual);
    }

    /**
     * @throws Refusal where there is no such method
     */
    public Method method(String id) {
        return methods.get(id);
    }

    /** The score with all its steps, of this moment. */
    public Score score(UnitCode unit, FiscalPeriod period, Method method) {
        var scorer = new Scorer(method, period);
        var pledges = promises.of(unit, period.year());
        if (!pledges.isEmpty()) {
            return scorer.ofPledges(unit, judge.judge(unit, pledges, period, method.scores()));
        }
        return scorer.ofChildren(unit, marks(parts(unit, period), period, method));
    }

    /** The score under the targets that were signed first; nothing where none was amended. */
    Optional<Score> asSigned(UnitCode unit, FiscalPeriod period, Method method) {
        var known = promises.of(unit, period.year());
        if (known.stream().allMatch(one -> one.targets().version() == 1)) {
            return Optional.empty();
        }
        var judged = judge.judge(unit, pledges.asSigned(known), period, method.scores());
        return Optional.of(new Scorer(method, period).ofPledges(unit, judged));
    }

    /** The targets that were signed first, of the pledges that were amended since. */
    List<Pledge> amendedAsSigned(UnitCode unit, FiscalPeriod period) {
        return pledges.asSigned(
                promises.of(unit, period.year()).stream()
                        .filter(one -> one.targets().version() > 1)
                        .toList());
    }

    /** A method tried on a table of items; nothing is kept. */
    public Trial.Result trial(Method method, List<Trial.Item> items) {
        return Trial.of(method, items);
    }

    /** The units' scores without their steps, in the order of the units. */
    public List<Mark> marks(List<UnitCode> units, FiscalPeriod period, Method method) {
        promises.prepare(units, period.year());
        var key = new Marks.Key(method.hash(), period, judge.isLate(period));
        var asked = units.size() < MANY ? units.stream() : units.parallelStream();
        return asked.map(unit -> mark(unit, period, method, key)).toList();
    }

    /** A mean of marks is computed each time, for it hangs on contracts as well. */
    private Mark mark(UnitCode unit, FiscalPeriod period, Method method, Marks.Key key) {
        if (!promises.of(unit, period.year()).isEmpty()) {
            return marks.get(key, unit, () -> score(unit, period, method).mark());
        }
        return hasParts(territory.unit(unit).tier())
                ? score(unit, period, method).mark()
                : new Mark(unit, Optional.empty(), Covered.NOTHING);
    }

    /** Grows with every change that any room has made: what hangs on scores can be kept by it. */
    public long version() {
        return marks.version();
    }

    private static boolean hasParts(Tier tier) {
        return tier == Tier.COUNTRY || tier == Tier.PROVINCE || tier == Tier.CITY;
    }

    /** What a unit without pledges is the mean of: a province of its districts. */
    private List<UnitCode> parts(UnitCode code, FiscalPeriod period) {
        var below =
                switch (territory.unit(code).tier()) {
                    case PROVINCE, CITY -> territory.children(code).stream();
                    case COUNTRY -> counted(code, period);
                    default -> Stream.<Unit>empty();
                };
        return below.filter(unit -> unit.existsOn(period.lastDay())).map(Unit::code).toList();
    }

    /** Of the country: the districts and the city that signed with it. */
    private Stream<Unit> counted(UnitCode country, FiscalPeriod period) {
        return Stream.of(Tier.DISTRICT, Tier.CITY)
                .flatMap(tier -> territory.units(tier, country, period.lastDay()).stream())
                .filter(unit -> contracts.inForce(unit.code(), period.year()).isPresent());
    }

    /** The light of one pledge whose figure, from the year's beginning, is known. */
    public Optional<Light> light(
            Pledge pledge, FiscalPeriod period, Figure toDate, Kind kind, Method method) {
        var indicator = indicators.series(pledge.series()).indicator();
        boolean begun = judge.isLate(period) || toDate.coverage().fresh() > 0;
        boolean counts = begun && judge.isReported(pledge, period);
        var found = Judge.found(toDate, kind, counts);
        return new Scorer(method, period).light(Judged.of(pledge, indicator, found));
    }

    List<Pledge> pledges(UnitCode unit, FiscalPeriod period) {
        return promises.of(unit, period.year());
    }
}
