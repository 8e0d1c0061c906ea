package org.imihigo.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.imihigo.cascade.Reconciliation.Part;
import org.imihigo.cascade.Reconciliation.Verdict;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.SeriesId;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;
import org.imihigo.pledges.Vowed;
import org.imihigo.territory.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pledges of a year fit each other along the tree: which could be shared out and are
 * not, whose parts do not make the whole, and what counts twice. In one pass, for a nation has
 * hundreds of thousands.
 */
public final class Check {
    private static final int NONE = -1;

    private final Tree tree;
    private final Function<SeriesId, Indicator> indicators;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<PledgeId, Node> byId = new HashMap<>();

    /** By series, the pledge of each unit of the tree that measures it itself. */
    private final Map<SeriesId, @Nullable Node[]> own = new HashMap<>();

    public Check(Tree tree, Function<SeriesId, Indicator> indicators) {
        this.tree = tree;
        this.indicators = indicators;
    }

    /** A pledge among the others. */
    private static final class Node {
        private final Vowed vowed;
        private final int unit;
        private List<Node> parts = List.of();

        private Node(Vowed vowed, int unit) {
            this.vowed = vowed;
            this.unit = unit;
        }

        private void add(Node part) {
            if (parts.isEmpty()) {
                parts = new ArrayList<>();
            }
            parts.add(part);
        }

        /** How many units that report it stand below, itself where it reports. */
        private long leaves() {
            return parts.isEmpty() || vowed.source() == Source.OWN
                    ? 1
                    : parts.stream().mapToLong(Node::leaves).sum();
        }
    }

    /**
     * A pledge that could be shared out.
     *
     * @param parts how many pledges are a part of it
     * @param year how their annual targets stand to its own
     * @param periods how many of its periods they do not make
     */
    public record Line(Vowed whole, int parts, Verdict year, int periods) {
        public boolean isShared() {
            return parts > 0;
        }

        public boolean fits() {
            return year == Verdict.EXACT && periods == 0;
        }
    }

    /** The same series, measured by both, the lower no part of the upper: it counts twice. */
    public record Twice(Vowed above, Vowed below) {}

    /** What was found, each in the order of the units. */
    public record Found(List<Line> lines, List<Twice> twice) {}

    /** Takes the next pledge, in any order. */
    public void add(Vowed vowed) {
        var unit = tree.find(vowed.unit());
        if (unit.isEmpty()) {
            return;
        }
        var node = new Node(vowed, unit.getAsInt());
        if (vowed.source() == Source.OWN) {
            own.computeIfAbsent(vowed.series(), _ -> new @Nullable Node[tree.size()])[node.unit] =
                    node;
        }
        nodes.add(node);
        byId.put(vowed.id(), node);
    }

    /** Asked once, after the last pledge. */
    public Found found() {
        nodes.sort(Comparator.comparingInt(node -> node.unit));
        for (var node : nodes) {
            node.vowed.parent().map(byId::get).ifPresent(whole -> whole.add(node));
        }
        var lines = new ArrayList<Line>();
        var twice = new ArrayList<Twice>();
        for (var node : nodes) {
            if (isAsked(node)) {
                lines.add(line(node));
            }
            above(node).ifPresent(above -> twice.add(new Twice(above, node.vowed)));
        }
        return new Found(lines, twice);
    }

    /** A joint pledge is shared out by its lead. */
    private boolean isAsked(Node node) {
        return node.vowed.source() != Source.JOINT
                && hasBelow(node.unit)
                && (!node.parts.isEmpty() || isShareable(indicators.apply(node.vowed.series())));
    }

    /** Places come first among what lies directly below. */
    private boolean hasBelow(int unit) {
        return tree.end(unit) > unit + 1 && !tree.code(unit + 1).isInstitution();
    }

    static boolean isShareable(Indicator indicator) {
        var space = indicator.measure().space();
        return space != OverSpace.NONE && !Division.isWhole(indicator);
    }

    private Line line(Node node) {
        var targets = node.vowed.targets();
        int unmade = 0;
        for (int period = 0; period < targets.periods().size(); period++) {
            if (!node.parts.isEmpty() && !makes(node, period)) {
                unmade++;
            }
        }
        return new Line(
                node.vowed,
                node.parts.size(),
                verdict(node, Optional.of(targets.annual()), NONE),
                unmade);
    }

    private boolean makes(Node node, int period) {
        var wanted = node.vowed.targets().periods().get(period);
        return wanted.isEmpty() || verdict(node, wanted, period) == Verdict.EXACT;
    }

    private static Optional<Amount> amount(Targets targets, int period) {
        return period == NONE ? Optional.of(targets.annual()) : targets.periods().get(period);
    }

    private Verdict verdict(Node node, Optional<Amount> wanted, int period) {
        if (node.parts.isEmpty()) {
            return Verdict.EMPTY;
        }
        var whole = wanted.orElseThrow();
        var indicator = indicators.apply(node.vowed.series());
        if (indicator.measure().space() == OverSpace.SUM) {
            var sum = sum(node, period);
            if (whole instanceof Amount.Value(long scaled) && sum.isPresent()) {
                return side(Long.compare(sum.getAsLong(), scaled));
            }
        } else if (node.parts.stream()
                .allMatch(part -> amount(part.vowed.targets(), period).equals(wanted))) {
            return Verdict.EXACT;
        }
        return Reconciliation.of(indicator, whole, parts(node, period)).verdict();
    }

    private static Verdict side(int side) {
        return side == 0 ? Verdict.EXACT : side > 0 ? Verdict.OVER : Verdict.UNDER;
    }

    /** Nothing where it does not fit a long. */
    private static OptionalLong sum(Node node, int period) {
        long sum = 0;
        for (var part : node.parts) {
            var amount = amount(part.vowed.targets(), period);
            if (amount.isPresent()) {
                if (!(amount.get() instanceof Amount.Value(long scaled))
                        || Math.abs(sum) > Long.MAX_VALUE - Amount.LARGEST) {
                    return OptionalLong.empty();
                }
                sum += scaled;
            }
        }
        return OptionalLong.of(sum);
    }

    private static List<Part> parts(Node node, int period) {
        return node.parts.stream()
                .flatMap(
                        part ->
                                amount(part.vowed.targets(), period).stream()
                                        .map(amount -> new Part(amount, part.leaves())))
                .toList();
    }

    /** The nearest pledge above on the same series that is measured there too, and not linked. */
    private Optional<Vowed> above(Node node) {
        var measured = own.get(node.vowed.series());
        if (measured == null || node.vowed.source() != Source.OWN) {
            return Optional.empty();
        }
        for (int unit = tree.parent(node.unit); unit != NONE; unit = tree.parent(unit)) {
            var above = measured[unit];
            if (above != null) {
                return isPartOf(node, above) ? Optional.empty() : Optional.of(above.vowed);
            }
        }
        return Optional.empty();
    }

    /** Directly, or through the pledges between them. */
    private boolean isPartOf(Node node, Node above) {
        var whole = node.vowed.parent();
        while (whole.isPresent()) {
            if (whole.get().equals(above.vowed.id())) {
                return true;
            }
            whole = Optional.ofNullable(byId.get(whole.get())).flatMap(one -> one.vowed.parent());
        }
        return false;
    }
}
