package org.imihigo.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.UnitChange.Kind;

/**
 * Works out what a reform does to a tree, or refuses it. A code is issued once: whatever gets
 * another parent gets the next free code there, and so does all that lies in it.
 */
final class Planning {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} .,'’()/-]{0,79}");
    private static final int PROVINCE = 3;
    private static final int SERIAL = 3;

    private final List<Unit> units;
    private final Tree tree;
    private final LocalDate day;
    private final Set<UnitCode> taken;
    private final List<Unit> begin = new ArrayList<>();
    private final List<UnitChange> changes = new ArrayList<>();

    /**
     * @param units all that there ever were, in the order of their codes
     */
    static Succession of(Reform reform, List<Unit> units) {
        var planning = new Planning(reform.day(), units);
        switch (reform) {
            case Reform.Merge merge -> planning.merge(merge);
            case Reform.Split split -> planning.split(split);
            case Reform.Move move -> planning.move(move);
        }
        return new Succession(reform.day(), planning.begin, planning.changes);
    }

    private Planning(LocalDate day, List<Unit> units) {
        this.day = day;
        this.units = units;
        tree = new Tree(units.stream().map(Unit::code).toList());
        taken = new HashSet<>(units.stream().map(Unit::code).toList());
    }

    private void merge(Reform.Merge merge) {
        var ending = merge.ending().stream().distinct().map(this::ending).toList();
        if (ending.size() < 2) {
            throw Refusal.invalid("territory.reform.two");
        }
        var first = ending.getFirst();
        if (ending.stream().anyMatch(unit -> unit.tier() != first.tier())) {
            throw Refusal.invalid("territory.reform.tiers");
        }
        if (ending.stream().anyMatch(unit -> !unit.code().parent().equals(first.code().parent()))) {
            throw Refusal.invalid("territory.reform.parents");
        }
        mustBeName(merge.name(), parent(first), merge.ending());
        var heir = begin(first, merge.name(), parent(first));
        ending.forEach(unit -> changes.add(change(unit, heir, Kind.MERGED)));
        ending.forEach(unit -> below(unit).forEach(child -> transplant(child, heir.code())));
    }

    private void split(Reform.Split split) {
        var unit = ending(split.unit());
        if (split.parts().size() < 2) {
            throw Refusal.invalid("territory.reform.parts");
        }
        mustBeDivided(unit, split.parts());
        var names = new HashSet<String>();
        for (var part : split.parts()) {
            mustBeName(part.name(), parent(unit), List.of(unit.code()));
            if (!names.add(Fold.fold(part.name()))) {
                throw Refusal.invalid("territory.reform.taken", part.name());
            }
            var heir = begin(unit, part.name(), parent(unit));
            changes.add(change(unit, heir, Kind.SPLIT));
            part.children().stream()
                    .map(this::existing)
                    .forEach(child -> transplant(child, heir.code()));
        }
    }

    /** Every unit directly below goes to one part, and nothing else does. */
    private void mustBeDivided(Unit unit, List<Reform.Part> parts) {
        var children = new ArrayList<>(below(unit).map(Unit::code).toList());
        for (var code : parts.stream().flatMap(part -> part.children().stream()).toList()) {
            if (!children.remove(code)) {
                throw Refusal.invalid("territory.reform.foreign", code, unit.name());
            }
        }
        if (!children.isEmpty()) {
            throw Refusal.invalid("territory.reform.left", children.getFirst(), children.size());
        }
    }

    private void move(Reform.Move move) {
        var unit = ending(move.unit());
        var under = existing(move.under());
        if (unit.code().contains(under.code())) {
            throw Refusal.invalid("territory.reform.circle");
        }
        if (parent(unit).equals(under.code())) {
            throw Refusal.invalid("territory.reform.there", under.name());
        }
        boolean sameRank = under.code().value().length() == parent(unit).value().length();
        if (under.isInstitution() || (!unit.isInstitution() && !sameRank)) {
            throw Refusal.invalid("territory.reform.rank");
        }
        mustBeName(unit.name(), under.code(), List.of());
        transplant(unit, under.code());
    }

    /** A unit that ends with this reform, and no earlier one ended or will end. */
    private Unit ending(UnitCode code) {
        var unit = existing(code);
        if (unit.until().isPresent()) {
            throw ended(unit);
        }
        if (unit.code().parent().isEmpty()) {
            throw Refusal.invalid("territory.reform.country");
        }
        mustBeOlder(unit);
        return unit;
    }

    private void mustBeOlder(Unit unit) {
        if (!unit.from().isBefore(day)) {
            throw Refusal.invalid("territory.reform.young", unit.name(), unit.from());
        }
    }

    private Unit existing(UnitCode code) {
        var number = tree.find(code);
        if (number.isEmpty()) {
            throw Refusal.invalid("territory.unit.unknown", code);
        }
        var unit = units.get(number.getAsInt());
        if (unit.from().isAfter(day)) {
            throw Refusal.invalid("territory.reform.young", unit.name(), unit.from());
        }
        if (!unit.existsOn(day)) {
            throw ended(unit);
        }
        return unit;
    }

    private static Refusal ended(Unit unit) {
        var last = unit.until().orElseThrow().minusDays(1);
        return Refusal.invalid("territory.reform.ended", unit.name(), last);
    }

    private static UnitCode parent(Unit unit) {
        return unit.code().parent().orElseThrow();
    }

    /** What lies directly below and does not end before the reform, however late it begins. */
    private Stream<Unit> below(Unit unit) {
        return tree.children(tree.index(unit.code()))
                .mapToObj(units::get)
                .filter(child -> child.until().filter(end -> !end.isAfter(day)).isEmpty());
    }

    private void mustBeName(String name, UnitCode parent, List<UnitCode> leaving) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid("territory.reform.name", name);
        }
        boolean taken =
                below(existing(parent))
                        .filter(unit -> !leaving.contains(unit.code()))
                        .anyMatch(unit -> Fold.fold(unit.name()).equals(Fold.fold(name)));
        if (taken) {
            throw Refusal.invalid("territory.reform.taken", name);
        }
    }

    private void transplant(Unit unit, UnitCode parent) {
        var heir = begin(unit, unit.name(), parent);
        changes.add(change(unit, heir, Kind.MOVED));
        below(unit).forEach(child -> transplant(child, heir.code()));
    }

    private Unit begin(Unit like, String name, UnitCode parent) {
        var unit = new Unit(issue(like, parent), like.tier(), name, day, Optional.empty());
        begin.add(unit);
        return unit;
    }

    private UnitChange change(Unit unit, Unit heir, Kind kind) {
        if (unit.until().isPresent()) {
            throw ended(unit);
        }
        mustBeOlder(unit);
        return new UnitChange(unit.code(), heir.code(), kind, day);
    }

    /** The number after the last that was ever issued there. */
    private UnitCode issue(Unit like, UnitCode parent) {
        var code = like.code().value();
        int digits = digits(like, parent);
        var letter = like.isInstitution() ? code.substring(code.length() - digits - 1) : "";
        var head = parent.value() + (letter.isEmpty() ? "" : letter.substring(0, 1));
        int limit = (int) Math.pow(10, digits);
        for (int number = last(head, digits) + 1; number < limit; number++) {
            var issued = new UnitCode(head + ("%0" + digits + "d").formatted(number));
            if (taken.add(issued)) {
                return issued;
            }
        }
        throw Refusal.invalid("territory.reform.full", parent);
    }

    private static int digits(Unit like, UnitCode parent) {
        if (like.isInstitution()) {
            return SERIAL;
        }
        return parent.value().length() <= PROVINCE ? 1 : 2;
    }

    private int last(String head, int digits) {
        return taken.stream()
                .map(UnitCode::value)
                .filter(code -> code.length() == head.length() + digits && code.startsWith(head))
                .map(code -> code.substring(head.length()))
                .filter(number -> number.chars().allMatch(Character::isDigit))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
