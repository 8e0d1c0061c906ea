package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.indicators.OverTime;

/**
 * What several values make together, where that has an honest meaning: categories of one figure add
 * up where no total stands beside them, months add up to their quarter where all of them are there,
 * and a level is the one at the end. Rates never add up.
 */
final class Pooled {
    /** Categories that hold the others. */
    private static final Set<String> TOTALS =
            Set.of(
                    "total",
                    "totals",
                    "all",
                    "both",
                    "overall",
                    "ensemble",
                    "tous",
                    "byose",
                    "bose");

    private final OverTime time;
    private final boolean count;
    private final Map<Integer, String> left = new TreeMap<>();

    private Pooled(OverTime time, boolean count) {
        this.time = time;
        this.count = count;
    }

    /**
     * The figure that values make.
     *
     * @param lead the value under which it is taken
     * @param others what was added to it
     * @param left why values are not taken, by their rows
     */
    record Result(
            Optional<Value> lead,
            BigDecimal number,
            List<Value> others,
            Map<Integer, String> left) {}

    /**
     * @param wanted the days of the period that the figure is of
     * @param count whether it is one of the two counts of a rate: such counts do add up
     */
    static Result of(List<Piece> pieces, Span wanted, OverTime time, boolean count) {
        var pooling = new Pooled(time, count);
        var used = pooling.wholes(pooling.days(pieces, wanted));
        if (used.isEmpty()) {
            return new Result(Optional.empty(), BigDecimal.ZERO, List.of(), pooling.left);
        }
        var values = used.stream().map(Piece::value).toList();
        if (values.stream().anyMatch(value -> value.number().isEmpty())) {
            values.forEach(value -> pooling.left.put(value.row(), "number"));
            return new Result(Optional.empty(), BigDecimal.ZERO, List.of(), pooling.left);
        }
        var sum =
                values.stream()
                        .flatMap(value -> value.number().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var others = values.subList(1, values.size());
        others.forEach(value -> pooling.left.put(value.row(), "added"));
        return new Result(Optional.of(values.getFirst()), sum, others, pooling.left);
    }

    private List<Piece> leave(List<Piece> pieces, String why) {
        pieces.forEach(piece -> left.put(piece.value().row(), why));
        return List.of();
    }

    /** The values whose days are the period's, or make it. */
    private List<Piece> days(List<Piece> pieces, Span wanted) {
        var bySpan =
                new TreeMap<Span, List<Piece>>(
                        Comparator.comparing(Span::first).thenComparing(Span::last));
        pieces.forEach(
                piece -> bySpan.computeIfAbsent(piece.span(), _ -> new ArrayList<>()).add(piece));
        var exact = bySpan.remove(wanted);
        if (exact != null) {
            bySpan.values().forEach(others -> leave(others, "part"));
            return exact;
        }
        return time.carries() ? atTheEnd(bySpan, wanted) : inAll(bySpan, wanted);
    }

    /** What is carried is what it was on the last day; the shortest look at that day is it. */
    private List<Piece> atTheEnd(Map<Span, List<Piece>> bySpan, Span wanted) {
        var last =
                bySpan.keySet().stream()
                        .filter(span -> span.last().equals(wanted.last()))
                        .max(Comparator.comparing(Span::first));
        bySpan.forEach(
                (span, pieces) -> {
                    if (last.filter(span::equals).isEmpty()) {
                        leave(pieces, last.isPresent() ? "part" : "end");
                    }
                });
        return last.map(bySpan::get).orElse(List.of());
    }

    private List<Piece> inAll(Map<Span, List<Piece>> bySpan, Span wanted) {
        var all = bySpan.values().stream().flatMap(List::stream).toList();
        var spans = List.copyOf(bySpan.keySet());
        if (spans.stream().anyMatch(span -> !span.within(wanted))) {
            return leave(all, "longer");
        }
        if (time.isRate() && !count) {
            return leave(all, "mean");
        }
        boolean whole =
                spans.getFirst().first().equals(wanted.first())
                        && spans.getLast().last().equals(wanted.last());
        for (int at = 1; at < spans.size(); at++) {
            whole &= spans.get(at - 1).goesOnIn(spans.get(at));
        }
        return whole ? all : leave(all, "gap");
    }

    /** In each span the total, or else its categories. */
    private List<Piece> wholes(List<Piece> pieces) {
        var bySpan = new LinkedHashMap<Span, List<Piece>>();
        pieces.forEach(
                piece -> bySpan.computeIfAbsent(piece.span(), _ -> new ArrayList<>()).add(piece));
        var used = new ArrayList<Piece>();
        boolean torn = false;
        for (var alike : bySpan.values()) {
            var one = whole(alike);
            torn |= one.isEmpty();
            used.addAll(one);
        }
        return torn ? leave(used, "gap") : used;
    }

    private List<Piece> whole(List<Piece> alike) {
        var totals = alike.stream().filter(piece -> piece.category().isEmpty()).toList();
        var kinds = alike.stream().filter(piece -> piece.category().isPresent()).toList();
        if (!totals.isEmpty()) {
            leave(kinds, "split");
            leave(totals.subList(1, totals.size()), "twice");
            return totals.subList(0, 1);
        }
        if (time.isRate() && !count) {
            return leave(kinds, "split-rate");
        }
        if (kinds.size() > 1 && kinds.stream().anyMatch(Pooled::isTotal)) {
            return leave(kinds, "split-total");
        }
        var seen = new HashSet<String>();
        return kinds.stream().allMatch(piece -> seen.add(piece.value().combo()))
                ? kinds
                : leave(kinds, "twice");
    }

    private static boolean isTotal(Piece piece) {
        return Token.of(piece.category().orElse("")).stream()
                .map(Token::folded)
                .anyMatch(TOTALS::contains);
    }
}
