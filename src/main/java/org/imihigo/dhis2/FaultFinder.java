package org.imihigo.dhis2;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;

/** Finds every fault of an export, with the figures that it spoils where they are at hand. */
final class FaultFinder {
    private final Metadata metadata;
    private final Holdings holdings;
    private final Values values;
    private final List<Fault> faults = new ArrayList<>();

    private FaultFinder(Metadata metadata, Holdings holdings, Values values) {
        this.metadata = metadata;
        this.holdings = holdings;
        this.values = values;
    }

    /** By kind, then in the order of the file. */
    static List<Fault> find(Metadata metadata, Holdings holdings, Values values) {
        var finder = new FaultFinder(metadata, holdings, values);
        var judge = new FormulaJudge(metadata, holdings, values);
        metadata.formulas().values().forEach(formula -> finder.faults.addAll(judge.judge(formula)));
        holdings.all().forEach(finder::judge);
        metadata.forms().values().forEach(finder::judge);
        finder.judgeSets();
        finder.judgeCategories();
        finder.faults.sort(Comparator.comparing(Fault::kind));
        return List.copyOf(finder.faults);
    }

    private void judge(Held pledge) {
        elementsThat(FaultKind.ZERO_NOT_STORED, pledge, element -> !element.keepsZero());
        types(pledge);
        twice(pledge);
        missing(pledge);
        if (pledge.spellings().size() > 1) {
            faults.add(
                    Fault.of(
                            FaultKind.SPELLED_APART,
                            pledge.name(),
                            names(pledge.all()),
                            String.join(" | ", pledge.spellings())));
        }
    }

    private void elementsThat(FaultKind kind, Held pledge, Predicate<Element> which) {
        var concerned = names(pledge.all().filter(which));
        if (!concerned.isEmpty()) {
            faults.add(Fault.of(kind, pledge.name(), concerned, ""));
        }
    }

    private static List<String> names(Stream<Element> elements) {
        return elements.map(Element::name).toList();
    }

    private void types(Held pledge) {
        elementsThat(
                FaultKind.NOT_A_NUMBER,
                pledge,
                element -> !element.isNumber() && !element.isPercentage());
        boolean percentages = pledge.all().anyMatch(Element::isPercentage);
        boolean numbers = pledge.all().anyMatch(Element::isNumber);
        if (percentages && numbers) {
            var types = pledge.all().map(Element::type).distinct().collect(joining(", "));
            faults.add(Fault.of(FaultKind.UNITS_MIXED, pledge.name(), names(pledge.all()), types));
        } else if (numbers && pledge.isRate()) {
            faults.add(
                    new Fault(
                            FaultKind.PERCENT_AS_NUMBER,
                            pledge.name(),
                            names(pledge.all().filter(Element::isNumber)),
                            "",
                            "",
                            "",
                            shares(pledge)));
        }
    }

    /** Values of one at most beside larger ones: 0.9 was meant as 90. */
    private List<Fault.Compared> shares(Held pledge) {
        var compared = new ArrayList<Fault.Compared>();
        for (var scope : values.scopes()) {
            var typed =
                    pledge.all()
                            .map(element -> values.figure(Cell.of(element.id()), scope))
                            .flatMap(Optional::stream)
                            .filter(figure -> figure.signum() > 0)
                            .toList();
            boolean whole = typed.stream().anyMatch(figure -> figure.compareTo(Fraction.ONE) > 0);
            typed.stream()
                    .filter(figure -> whole && figure.compareTo(Fraction.ONE) <= 0)
                    .distinct()
                    .forEach(
                            figure ->
                                    compared.add(
                                            new Fault.Compared(
                                                    scope,
                                                    Optional.of(figure),
                                                    Optional.of(figure.times(Fraction.HUNDRED)))));
        }
        return compared;
    }

    private void twice(Held pledge) {
        pledge.elements().values().stream()
                .filter(alike -> alike.size() > 1)
                .forEach(
                        alike ->
                                faults.add(
                                        Fault.of(
                                                FaultKind.DUPLICATE,
                                                pledge.name(),
                                                names(alike.stream()),
                                                alike.stream()
                                                        .map(Element::id)
                                                        .collect(joining(", ")))));
    }

    /** A pledge that has some quarters has them all, with target and achievement. */
    private void missing(Held pledge) {
        if (pledge.elements().keySet().stream().noneMatch(Slot::isQuarter)) {
            return;
        }
        var missing =
                Stream.of(Slot.What.TARGET, Slot.What.ACHIEVED)
                        .flatMap(what -> Slot.quarters(what).stream())
                        .filter(slot -> !pledge.has(slot))
                        .sorted()
                        .map(slot -> "Q" + slot.quarter() + " " + slot.what().word())
                        .toList();
        if (!missing.isEmpty()) {
            faults.add(
                    Fault.of(
                            FaultKind.ELEMENT_MISSING,
                            pledge.name(),
                            names(pledge.all()),
                            String.join(", ", missing)));
        }
    }

    /** Inputs of a form drawn by hand, and the list of a data set, that lead nowhere. */
    private void judge(Form form) {
        var inputs =
                form.html().map(FormTable::read).orElse(List.of()).stream()
                        .flatMap(row -> row.inputs().values().stream())
                        .toList();
        var used = new HashSet<>(form.elements());
        form.sections().forEach(section -> used.addAll(section.elements()));
        inputs.forEach(cell -> used.add(cell.element()));
        tell(FaultKind.DANGLING_ELEMENT, form, used.stream().filter(this::isUnknown).sorted());
        tell(
                FaultKind.NOT_IN_SET,
                form,
                used.stream()
                        .filter(id -> !isUnknown(id) && !form.elements().contains(id))
                        .sorted());
        if (!metadata.combos().isEmpty()) {
            tell(
                    FaultKind.DANGLING_COMBINATION,
                    form,
                    inputs.stream()
                            .flatMap(cell -> cell.combo().stream())
                            .filter(id -> !metadata.combos().containsKey(id))
                            .distinct());
        }
    }

    private boolean isUnknown(String element) {
        return !metadata.elements().containsKey(element);
    }

    private void tell(FaultKind kind, Form form, Stream<String> ids) {
        var concerned = ids.toList();
        if (!concerned.isEmpty()) {
            var names =
                    concerned.stream()
                            .map(metadata.elements()::get)
                            .filter(Objects::nonNull)
                            .map(Element::name)
                            .toList();
            faults.add(Fault.of(kind, form.name(), names, String.join(", ", concerned)));
        }
    }

    /** Figures of pledges that nobody can fill in. */
    private void judgeSets() {
        if (metadata.forms().isEmpty()) {
            return;
        }
        Set<String> offered = new HashSet<>();
        for (var form : metadata.forms().values()) {
            offered.addAll(form.elements());
            form.sections().forEach(section -> offered.addAll(section.elements()));
            form.html().map(FormTable::read).orElse(List.of()).stream()
                    .flatMap(row -> row.inputs().values().stream())
                    .forEach(cell -> offered.add(cell.element()));
        }
        holdings.all()
                .forEach(
                        pledge ->
                                elementsThat(
                                        FaultKind.NOT_IN_SET,
                                        pledge,
                                        element -> !offered.contains(element.id())));
    }

    private void judgeCategories() {
        if (metadata.categories().isEmpty()) {
            return;
        }
        metadata.elements().values().stream()
                .filter(element -> !element.categories().isEmpty())
                .filter(element -> !metadata.categories().containsKey(element.categories()))
                .forEach(
                        element ->
                                faults.add(
                                        Fault.of(
                                                FaultKind.DANGLING_COMBINATION,
                                                element.name(),
                                                List.of(element.name()),
                                                element.categories())));
    }
}
