package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An export without a fault, as tests make it, to be broken in one place. */
record Exported(Metadata metadata) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a pledge counts, which decides its right formulas. */
    enum Counts {
        THINGS("Bridges of the place %d built", "INTEGER"),
        RATE("%% of pupils of grade %d present", "PERCENTAGE"),
        LESS("Teenage pregnancies in zone %d", "INTEGER");

        private final String name;
        private final String type;

        Counts(String name, String type) {
            this.name = name;
            this.type = type;
        }

        String name(int number) {
            return name.formatted(number);
        }
    }

    static Exported clean(List<Counts> pledges) {
        var elements = new LinkedHashMap<String, Element>();
        var formulas = new LinkedHashMap<String, Formula>();
        for (int number = 1; number <= pledges.size(); number++) {
            var counts = pledges.get(number - 1);
            for (var slot : slots()) {
                var id = id(number, slot);
                var name =
                        "%s - Q%d %s"
                                .formatted(
                                        counts.name(number),
                                        slot.quarter(),
                                        slot.what() == Slot.What.TARGET ? "Target" : "Achieved");
                elements.put(id, new Element(id, name, counts.type, true, "none"));
            }
            formulas(number, counts).forEach(formula -> formulas.put(formula.id(), formula));
        }
        var form =
                new Form(
                        "set",
                        "Imihigo",
                        "FinancialJuly",
                        List.copyOf(elements.keySet()),
                        List.of(),
                        Optional.empty(),
                        List.of());
        return new Exported(
                new Metadata(
                        elements,
                        Map.of("all", "default"),
                        Map.of("none", "default"),
                        Map.of(),
                        formulas,
                        Map.of("set", form),
                        Map.of()));
    }

    private static List<Slot> slots() {
        return Stream.of(Slot.What.TARGET, Slot.What.ACHIEVED)
                .flatMap(what -> Slot.quarters(what).stream())
                .toList();
    }

    static String id(int number, Slot slot) {
        return "p%d%s%d".formatted(number, slot.what().word(), slot.quarter());
    }

    static String sum(int number, Slot.What what) {
        return Slot.quarters(what).stream()
                .map(slot -> figure(number, slot))
                .collect(Collectors.joining(" + "));
    }

    static String figure(int number, Slot slot) {
        return "#{" + id(number, slot) + "}";
    }

    private static List<Formula> formulas(int number, Counts counts) {
        var name = counts.name(number);
        var mean = counts == Counts.RATE ? "4" : "1";
        var target = sum(number, Slot.What.TARGET);
        var achieved = sum(number, Slot.What.ACHIEVED);
        boolean less = counts == Counts.LESS;
        return List.of(
                Formula.of(
                        "target" + number, name + " - Annual Target", target, mean, BigDecimal.ONE),
                Formula.of(
                        "achieved" + number,
                        name + " - Annual Achievement",
                        achieved,
                        mean,
                        BigDecimal.ONE),
                Formula.of(
                        "percent" + number,
                        name + " - Annual Percentage (%)",
                        less ? target : achieved,
                        less ? achieved : target,
                        HUNDRED));
    }

    /** With another formula in place of the one that has its id. */
    Exported with(String id, String top, String bottom) {
        var formulas = new LinkedHashMap<>(metadata.formulas());
        var old = formula(id);
        formulas.put(id, Formula.of(id, old.name(), top, bottom, old.factor()));
        return new Exported(
                new Metadata(
                        metadata.elements(),
                        metadata.combos(),
                        metadata.categories(),
                        metadata.constants(),
                        formulas,
                        metadata.forms(),
                        metadata.places()));
    }

    Formula formula(String id) {
        return Optional.ofNullable(metadata.formulas().get(id)).orElseThrow();
    }

    List<Fault> faults() {
        return FaultFinder.find(metadata, Holdings.of(metadata), Values.none());
    }
}
