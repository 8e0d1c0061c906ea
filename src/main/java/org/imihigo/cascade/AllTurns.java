package org.imihigo.cascade;

import static org.imihigo.cascade.tables.Turn.TURN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.imihigo.cascade.tables.records.TurnRecord;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Targets;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All that was said about shares; the only class that knows the table. */
@Repository("cascadeAllTurns")
class AllTurns {
    private final DSLContext db;

    AllTurns(DSLContext db) {
        this.db = db;
    }

    /** Keeps the next turn; where somebody else spoke first, it is refused. */
    void insert(Share share, Turn turn) {
        int inserted =
                db.insertInto(TURN)
                        .set(record(share, turn))
                        .onConflict(TURN.PLEDGE, TURN.UNIT, TURN.NUMBER)
                        .doNothing()
                        .execute();
        if (inserted == 0) {
            throw Refusal.conflict("cascade.share.meanwhile");
        }
    }

    List<Share> of(PledgeId pledge) {
        return shares(TURN.PLEDGE.eq(pledge.value()));
    }

    Optional<Share> find(PledgeId pledge, UnitCode unit) {
        return shares(TURN.PLEDGE.eq(pledge.value()).and(TURN.UNIT.eq(unit.value()))).stream()
                .findFirst();
    }

    /** Of what the units above have pledged. */
    List<Share> borneBy(UnitCode unit) {
        return shares(TURN.UNIT.eq(unit.value()));
    }

    /** Of one year, of many units in one question. */
    List<Share> borneBy(Collection<UnitCode> units, FiscalYear year) {
        var codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        return shares(TURN.UNIT.eq(DSL.any(codes)).and(TURN.YEAR.eq((short) year.startYear())));
    }

    List<Share> of(Collection<PledgeId> pledges) {
        return shares(
                TURN.PLEDGE.eq(
                        DSL.any(pledges.stream().map(PledgeId::value).toArray(UUID[]::new))));
    }

    /** Of what the unit has pledged itself. */
    List<Share> givenBy(UnitCode above) {
        return shares(TURN.ABOVE.eq(above.value()));
    }

    /** Of everything in a place and year. */
    List<Share> within(UnitCode place, FiscalYear year) {
        return shares(
                TURN.ABOVE
                        .ge(place.value())
                        .and(TURN.ABOVE.lt(place.successor()))
                        .and(TURN.YEAR.eq((short) year.startYear())));
    }

    private record Key(PledgeId pledge, UnitCode unit) {}

    private List<Share> shares(Condition which) {
        var shares = new LinkedHashMap<Key, Share>();
        db.selectFrom(TURN)
                .where(which)
                .orderBy(TURN.UNIT, TURN.PLEDGE, TURN.NUMBER)
                .forEach(
                        line -> {
                            var key =
                                    new Key(
                                            new PledgeId(line.getPledge()),
                                            new UnitCode(line.getUnit()));
                            shares.computeIfAbsent(key, _ -> share(key, line))
                                    .turns()
                                    .add(turn(line));
                        });
        return List.copyOf(shares.values());
    }

    private static Share share(Key key, TurnRecord line) {
        return new Share(
                key.pledge(),
                new UnitCode(line.getAbove()),
                key.unit(),
                new FiscalYear(line.getYear()),
                new SeriesId(line.getSeries()),
                new ArrayList<>());
    }

    private static Turn turn(TurnRecord line) {
        return new Turn(
                line.getId(),
                line.getNumber(),
                Turn.Kind.valueOf(line.getKind()),
                Optional.ofNullable(line.getWay()),
                targets(line),
                line.getReason(),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }

    private static Optional<Targets> targets(TurnRecord line) {
        return amount(line.getAnnual(), line.getAnnualOf())
                .map(
                        annual ->
                                Targets.of(
                                        annual,
                                        IntStream.range(0, line.getPeriods().length)
                                                .mapToObj(
                                                        period ->
                                                                amount(
                                                                        line.getPeriods()[period],
                                                                        line.getPeriodsOf()[
                                                                                period]))
                                                .toList()));
    }

    private static Optional<Amount> amount(@Nullable Long first, @Nullable Long second) {
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(
                second == null ? new Amount.Value(first) : new Amount.Counts(first, second));
    }

    private static TurnRecord record(Share share, Turn turn) {
        var line = new TurnRecord();
        line.setId(turn.id());
        line.setPledge(share.pledge().value());
        line.setAbove(share.above().value());
        line.setUnit(share.unit().value());
        line.setYear((short) share.year().startYear());
        line.setSeries(share.series().value());
        line.setNumber(turn.number());
        line.setKind(turn.kind().name());
        line.setWay(turn.way().orElse(null));
        turn.targets()
                .ifPresent(
                        targets -> {
                            line.setAnnual(first(targets.annual()));
                            line.setAnnualOf(second(targets.annual()));
                            line.setPeriods(inPeriods(targets, AllTurns::first));
                            line.setPeriodsOf(inPeriods(targets, AllTurns::second));
                        });
        line.setReason(turn.reason());
        line.setPost(turn.by().value());
        line.setPerson(turn.person().orElse(null));
        line.setAt(turn.at());
        return line;
    }

    private static @Nullable Long[] inPeriods(
            Targets targets, Function<Amount, @Nullable Long> number) {
        return targets.periods().stream()
                .map(amount -> amount.map(number).orElse(null))
                .toArray(Long[]::new);
    }

    private static Long first(Amount amount) {
        return switch (amount) {
            case Amount.Value(long scaled) -> scaled;
            case Amount.Counts(long numerator, _) -> numerator;
            case Amount.NotApplicable _ -> throw new IllegalArgumentException("No amount");
        };
    }

    private static @Nullable Long second(Amount amount) {
        return amount instanceof Amount.Counts(_, long denominator) ? denominator : null;
    }
}
