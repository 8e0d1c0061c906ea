package org.imihigo.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Measured;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch on their way through the rules. A row that a rule has settled is asked no
 * further.
 */
final class Batch {
    private final List<Sent> rows;
    private final @Nullable Taken[] verdicts;
    private final Actor actor;
    private final Instant now;
    private final int[] first;
    private final Map<Report.Place, Report> held = new LinkedHashMap<>();
    private final Map<ReadingId, Amount> superseded = new HashMap<>();

    Batch(List<Sent> rows, Actor actor, Instant now) {
        this.rows = rows;
        this.actor = actor;
        this.now = now;
        verdicts = new Taken[rows.size()];
        first = first(rows);
    }

    /** For each row, the first that has its id. */
    private static int[] first(List<Sent> rows) {
        var seen = HashMap.<ReadingId, Integer>newHashMap(rows.size());
        return IntStream.range(0, rows.size())
                .map(row -> seen.computeIfAbsent(rows.get(row).id(), _ -> row))
                .toArray();
    }

    /** That a unit measures a series itself. */
    record Pledged(UnitCode unit, FiscalYear year, SeriesId series) {
        static Pledged of(Measured measured) {
            return new Pledged(measured.unit(), measured.year(), measured.series());
        }

        static Pledged of(Sent sent) {
            return new Pledged(sent.unit(), sent.period().year(), sent.series());
        }
    }

    private interface Rule {
        /** What becomes of the row; null where it goes on. */
        @Nullable Taken judge(Sent row);
    }

    private void judge(Rule rule) {
        judge(IntStream.range(0, verdicts.length), rule);
    }

    private void judge(IntStream order, Rule rule) {
        order.filter(row -> verdicts[row] == null && !isRepeated(row))
                .forEach(row -> verdicts[row] = rule.judge(rows.get(row)));
    }

    private IntStream byPeriod() {
        return IntStream.range(0, verdicts.length)
                .boxed()
                .sorted(Comparator.comparing(row -> rows.get(row).period()))
                .mapToInt(row -> row);
    }

    /** The id stands on an earlier row: what becomes of that one decides. */
    private boolean isRepeated(int row) {
        return first[row] != row;
    }

    private static Taken refused(Refusal refusal) {
        return Taken.Refused.because(refusal);
    }

    /** What an actor may not write looks as if it did not exist. */
    void mustBeWritable(Predicate<UnitCode> exists) {
        var writable = new HashMap<UnitCode, Boolean>();
        judge(
                row ->
                        writable.computeIfAbsent(
                                        row.unit(),
                                        unit -> actor.mayWriteFor(unit) && exists.test(unit))
                                ? null
                                : refused(Refusal.notYours("reporting.reading.not-yours")));
    }

    List<ReadingId> ids() {
        return open().stream().map(Sent::id).toList();
    }

    /** Also where the window has closed since: whoever asks again did not hear the answer. */
    void setKnownAside(Map<ReadingId, Reading> known) {
        judge(
                row -> {
                    var reading = known.get(row.id());
                    if (reading == null) {
                        return null;
                    }
                    return row.isSaidBy(reading)
                            ? new Taken.Known(reading)
                            : taken(Optional.of(reading).filter(one -> sees(one.unit())));
                });
    }

    private boolean sees(UnitCode unit) {
        return actor.mayWriteFor(unit);
    }

    private static Taken taken(Optional<Reading> winner) {
        return new Taken.Refused(Refusal.conflict("reporting.reading.id-used"), winner);
    }

    void mustBeOpen(OwnWindows windows) {
        var closed = new HashMap<Report.Place, Optional<Refusal>>();
        judge(
                row ->
                        closed.computeIfAbsent(
                                        new Report.Place(row.unit(), row.period()),
                                        place -> refusal(windows, place))
                                .map(Batch::refused)
                                .orElse(null));
    }

    private static Optional<Refusal> refusal(OwnWindows windows, Report.Place place) {
        try {
            windows.mustBeOpen(place.unit(), place.period());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    void mustSeeTheEnd(BiPredicate<UnitCode, FiscalPeriod> sees) {
        judge(
                row ->
                        sees.test(row.unit(), row.period())
                                ? null
                                : refused(Refusal.invalid("reporting.reading.no-unit")));
    }

    void mustSuit(Set<Pledged> pledged, Map<Integer, Series> series) {
        judge(
                row -> {
                    var known = Optional.ofNullable(series.get(row.series().value()));
                    boolean due =
                            pledged.contains(Pledged.of(row))
                                    && known.filter(one -> isReportedIn(one, row)).isPresent();
                    return due
                            ? suit(known.orElseThrow(), row.amount())
                            : refused(Refusal.invalid("reporting.reading.not-pledged"));
                });
    }

    private static boolean isReportedIn(Series series, Sent row) {
        return series.indicator().frequency() == row.period().kind();
    }

    private static @Nullable Taken suit(Series series, Amount amount) {
        try {
            Item.mustSuit(series, amount);
            return null;
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /** The envelopes that the remaining rows belong into. */
    List<Report.Place> reports() {
        return open().stream()
                .map(row -> new Report.Place(row.unit(), row.period()))
                .distinct()
                .sorted()
                .toList();
    }

    void mustBeEditable(List<Report> reports) {
        reports.forEach(report -> held.put(report.place(), report));
        judge(
                row ->
                        report(row).isEditable()
                                ? null
                                : refused(Refusal.conflict("reporting.report.locked")));
    }

    private Report report(Sent row) {
        return Objects.requireNonNull(held.get(new Report.Place(row.unit(), row.period())));
    }

    /**
     * Each value takes the place of the one that its writer saw, or of none; what only grows does
     * not fall. Earlier periods come first, in whatever order they were sent.
     */
    void mustGoOn(
            Map<Sent.Place, Reading> inForce, Map<Sent.Place, ReadingId> takenOut, Levels before) {
        var standing = new HashMap<>(inForce);
        judge(
                byPeriod(),
                row -> {
                    var current = Optional.ofNullable(standing.get(row.place()));
                    if (current.filter(row::isSaidBy).filter(one -> is(row, one)).isPresent()) {
                        return new Taken.Known(current.get());
                    }
                    if (!current.map(Reading::id).equals(row.corrects())) {
                        return new Taken.Refused(
                                Refusal.conflict("reporting.reading.forked"), current);
                    }
                    if (current.filter(one -> one.amount().equals(row.amount())).isPresent()) {
                        return new Taken.Refused(
                                Refusal.conflict("reporting.reading.unchanged"), current);
                    }
                    if (before.isFall(row)) {
                        return refused(Refusal.invalid("reporting.reading.fell"));
                    }
                    current.ifPresent(one -> superseded.put(one.id(), one.amount()));
                    var reading = reading(row, Optional.ofNullable(takenOut.get(row.place())));
                    standing.put(row.place(), reading);
                    before.told(reading);
                    return new Taken.Kept(reading);
                });
    }

    /** Sent twice at the same moment: the other was kept while this one waited. */
    private static boolean is(Sent row, Reading reading) {
        return reading.id().equals(row.id());
    }

    private Reading reading(Sent row, Optional<ReadingId> takenOut) {
        return new Reading(
                row.id(),
                row.unit(),
                row.series(),
                row.period(),
                Kind.SELF,
                row.amount(),
                row.corrects().or(() -> takenOut),
                actor.post(),
                now,
                row.note());
    }

    /** What no rule has settled. */
    List<Sent> open() {
        return IntStream.range(0, rows.size())
                .filter(row -> verdicts[row] == null && !isRepeated(row))
                .mapToObj(rows::get)
                .toList();
    }

    List<Reading> kept() {
        return Arrays.stream(verdicts)
                .filter(Taken.Kept.class::isInstance)
                .map(verdict -> ((Taken.Kept) verdict).reading())
                .toList();
    }

    /** What the superseded readings said. */
    Map<ReadingId, Amount> superseded() {
        return superseded;
    }

    boolean isWhole() {
        return outcome().stream().noneMatch(Taken.Refused.class::isInstance);
    }

    /** The envelopes that something was put into. */
    List<Report> submitted() {
        var places =
                kept().stream()
                        .map(reading -> new Report.Place(reading.unit(), reading.period()))
                        .distinct()
                        .toList();
        return places.stream().map(held::get).map(Objects::requireNonNull).toList();
    }

    List<Taken> outcome() {
        var all = new ArrayList<Taken>(rows.size());
        for (int row = 0; row < verdicts.length; row++) {
            all.add(isRepeated(row) ? repeated(row) : Objects.requireNonNull(verdicts[row]));
        }
        return all;
    }

    private Taken repeated(int row) {
        int before = first[row];
        var verdict = Objects.requireNonNull(verdicts[before]);
        boolean same = rows.get(before).equals(rows.get(row));
        return switch (verdict) {
            case Taken.Refused refused -> refused;
            case Taken.Kept(var reading) ->
                    same ? new Taken.Known(reading) : taken(Optional.of(reading));
            case Taken.Known(var reading) -> same ? verdict : taken(Optional.of(reading));
        };
    }
}
