package org.imihigo.dhis2;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;

/** Finds what is wrong with a formula, and what it should have said. */
final class FormulaJudge {
    private final Metadata metadata;
    private final Holdings holdings;
    private final Values values;

    FormulaJudge(Metadata metadata, Holdings holdings, Values values) {
        this.metadata = metadata;
        this.holdings = holdings;
        this.values = values;
    }

    List<Fault> judge(Formula formula) {
        var dangling = dangling(formula);
        if (!dangling.isEmpty()) {
            return dangling;
        }
        var unknown = formula.numerator().unknown().or(formula.denominator()::unknown);
        if (unknown.isPresent()) {
            return List.of(fault(FaultKind.UNKNOWN_FORMULA, formula, unknown.get().text()));
        }
        if (formula.numerator().isEmpty()) {
            return List.of(fault(FaultKind.NO_NUMERATOR, formula, ""));
        }
        if (isNothing(formula.denominator())) {
            return List.of(fault(FaultKind.NO_DENOMINATOR, formula, ""));
        }
        if (isItself(formula)) {
            return List.of(fault(FaultKind.DIVIDED_BY_ITSELF, formula, ""));
        }
        var top = Side.of(formula.numerator(), holdings);
        if (!top.isRead()) {
            return List.of();
        }
        return formula.isRatio()
                ? ratio(formula, top, Side.of(formula.denominator(), holdings))
                : annual(formula, top);
    }

    private List<Fault> dangling(Formula formula) {
        var elements =
                formula.cells().stream()
                        .map(Cell::element)
                        .filter(id -> !metadata.elements().containsKey(id))
                        .distinct()
                        .toList();
        if (!elements.isEmpty()) {
            return List.of(fault(FaultKind.DANGLING_ELEMENT, formula, String.join(", ", elements)));
        }
        var combos =
                formula.cells().stream()
                        .flatMap(cell -> cell.combo().stream())
                        .filter(id -> !metadata.combos().containsKey(id))
                        .distinct()
                        .toList();
        return combos.isEmpty() || metadata.combos().isEmpty()
                ? List.of()
                : List.of(
                        fault(FaultKind.DANGLING_COMBINATION, formula, String.join(", ", combos)));
    }

    private static boolean isNothing(Expression denominator) {
        return denominator instanceof Expression.Blank
                || (denominator instanceof Expression.Literal(var number) && number.signum() == 0);
    }

    private static boolean isItself(Formula formula) {
        boolean same = formula.numerator().equals(formula.denominator());
        boolean sums = formula.numerator().isSum() && formula.denominator().isSum();
        return formula.isRatio()
                && (same
                        || (sums
                                && sorted(formula.numerator())
                                        .equals(sorted(formula.denominator()))));
    }

    private static List<String> sorted(Expression sum) {
        return sum.cells().stream().map(Cell::toString).sorted().toList();
    }

    /** The year's target or achievement, made of the quarters'. */
    private List<Fault> annual(Formula formula, Side top) {
        var faults = new ArrayList<Fault>();
        boolean rate = top.pledge().filter(Held::isRate).isPresent();
        boolean divided =
                isMoreThanOne(formula.denominator())
                        || formula.numerator().all().anyMatch(FormulaJudge::isDivision);
        if (rate && top.size() > 1 && !divided) {
            faults.add(fault(FaultKind.RATE_SUMMED, formula, ""));
        }
        quarters(formula, top).ifPresent(faults::add);
        var said = said(formula);
        if (said.isPresent() && top.kinds().stream().anyMatch(kind -> kind != said.get())) {
            faults.add(fault(FaultKind.TARGET_FOR_ACHIEVED, formula, ""));
        }
        return faults;
    }

    private static boolean isMoreThanOne(Expression denominator) {
        return denominator instanceof Expression.Literal(var number)
                && number.compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean isDivision(Expression part) {
        return part instanceof Expression.Operation(char operator, _, _) && operator == '/';
    }

    /** What the formula's name says that it is. */
    private static Optional<Slot.What> said(Formula formula) {
        return ElementName.read(formula.name()).slot().map(Slot::what);
    }

    /** What was achieved, of what was promised. */
    private List<Fault> ratio(Formula formula, Side top, Side bottom) {
        if (!bottom.isRead()) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        quarters(formula, top)
                .or(() -> quarters(formula, bottom))
                .or(() -> unlike(formula, top, bottom))
                .ifPresent(faults::add);
        boolean inverse = top.pledge().filter(Held::isInverse).isPresent();
        var should = Held.sides(inverse);
        boolean right =
                top.kinds().equals(Set.of(should.getKey()))
                        && bottom.kinds().equals(Set.of(should.getValue()));
        boolean turned =
                top.kinds().equals(Set.of(should.getValue()))
                        && bottom.kinds().equals(Set.of(should.getKey()));
        if (inverse && turned) {
            faults.add(fault(FaultKind.INVERSE_AS_MORE, formula, ""));
        } else if (!right) {
            faults.add(fault(FaultKind.TARGET_FOR_ACHIEVED, formula, ""));
        }
        return faults;
    }

    private Optional<Fault> quarters(Formula formula, Side side) {
        if (side.isMixed()) {
            return Optional.of(fault(FaultKind.QUARTER_MIXED, formula, strangers(side)));
        }
        if (side.size() == 1) {
            return Optional.empty();
        }
        var doubled = side.doubled();
        var missing = side.missing();
        if (!doubled.isEmpty() && !missing.isEmpty()) {
            return Optional.of(
                    fault(
                            FaultKind.QUARTER_MIXED,
                            formula,
                            shown(doubled) + " → " + shown(missing)));
        }
        if (!doubled.isEmpty()) {
            return Optional.of(fault(FaultKind.QUARTER_DOUBLED, formula, shown(doubled)));
        }
        return missing.isEmpty() || isPartOfTheYear(formula)
                ? Optional.empty()
                : Optional.of(fault(FaultKind.QUARTER_MISSING, formula, shown(missing)));
    }

    private static boolean isPartOfTheYear(Formula formula) {
        return Spellings.known().has("half", Spellings.known().folded(formula.name()));
    }

    private static String strangers(Side side) {
        return side.pledge().map(Held::name).orElse("");
    }

    /** Both sides are of the same quarters. */
    private Optional<Fault> unlike(Formula formula, Side top, Side bottom) {
        if (top.quarters().equals(bottom.quarters())) {
            return Optional.empty();
        }
        return Optional.of(
                fault(
                        FaultKind.QUARTER_MIXED,
                        formula,
                        shown(top.quarters()) + " ÷ " + shown(bottom.quarters())));
    }

    private static String shown(Collection<Integer> quarters) {
        return quarters.stream().sorted().map(quarter -> "Q" + quarter).collect(joining(", "));
    }

    private Fault fault(FaultKind kind, Formula formula, String detail) {
        return new Fault(
                kind,
                formula.name(),
                formula.cells().stream().map(metadata::name).distinct().toList(),
                formula.written(),
                formula.words(metadata::name),
                detail,
                figures(formula));
    }

    /** Where the figures are at hand: what is printed, and what is right. */
    private List<Fault.Compared> figures(Formula formula) {
        var pledge = pledge(formula);
        var compared = new ArrayList<Fault.Compared>();
        for (var scope : values.scopes()) {
            var wrong = formula.value(values.within(scope, metadata));
            var right = pledge.flatMap(held -> right(formula, held, scope));
            if ((wrong.isPresent() || right.isPresent()) && !wrong.equals(right)) {
                compared.add(new Fault.Compared(scope, wrong, right));
            }
        }
        return compared;
    }

    private Optional<Held> pledge(Formula formula) {
        return Stream.of(formula.numerator(), formula.denominator())
                .map(side -> Side.of(side, holdings).pledge())
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> holdings.byKey(ElementName.read(formula.name()).key()));
    }

    private Optional<Fraction> right(Formula formula, Held pledge, Values.Scope scope) {
        if (formula.isRatio() || formula.factor().compareTo(BigDecimal.ONE) > 0) {
            return Held.percent(
                    pledge.isInverse(),
                    part(formula, Slot.What.ACHIEVED, pledge, scope),
                    part(formula, Slot.What.TARGET, pledge, scope));
        }
        return said(formula)
                .or(() -> Side.of(formula.numerator(), holdings).kinds().stream().findFirst())
                .flatMap(what -> pledge.annual(what, values, scope));
    }

    /** The quarter that the formula is about, where it is about one; else the year. */
    private Optional<Fraction> part(
            Formula formula, Slot.What what, Held pledge, Values.Scope scope) {
        boolean single = formula.numerator().cells().size() == 1;
        var top = Side.of(formula.numerator(), holdings).quarters();
        return single && formula.denominator().cells().size() == 1 && top.size() == 1
                ? pledge.figure(new Slot(what, top.iterator().next()), values, scope)
                : pledge.annual(what, values, scope);
    }
}
