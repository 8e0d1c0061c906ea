package org.imihigo.territory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;

/** The whole territory at one moment. Immutable. */
record Register(
        List<Unit> units,
        Tree tree,
        Names names,
        Succeeding succeeding,
        Map<UnitCode, List<Alias>> aliases,
        Search search) {

    /**
     * @param units in the order of their codes
     */
    static Register of(
            List<Unit> units,
            List<OwnName> own,
            Succeeding succeeding,
            List<Alias> aliases,
            Bundles bundles) {
        var tree = new Tree(units.stream().map(Unit::code).toList());
        var names = new Names(own);
        var called = units.stream().map(unit -> allNames(unit, names)).toList();
        var byUnit = aliases.stream().collect(groupingBy(Alias::unit));
        var codes = units.stream().map(unit -> allCodes(unit, byUnit)).toList();
        var search = new Search(tree, units, called, codes, tierWords(bundles));
        return new Register(List.copyOf(units), tree, names, succeeding, byUnit, search);
    }

    private static List<String> allNames(Unit unit, Names names) {
        var all = new ArrayList<>(List.of(unit.name()));
        for (var language : Language.values()) {
            names.own(unit, language, OwnName::shortName).ifPresent(all::add);
            names.own(unit, language, OwnName::fullName).ifPresent(all::add);
        }
        return all;
    }

    private static List<String> allCodes(Unit unit, Map<UnitCode, List<Alias>> aliases) {
        return Stream.concat(
                        Stream.of(unit.code().value()),
                        aliases.getOrDefault(unit.code(), List.of()).stream().map(Alias::code))
                .toList();
    }

    private static List<String> tierWords(Bundles bundles) {
        return Arrays.stream(Tier.values()).map(tier -> words(tier, bundles)).toList();
    }

    private static String words(Tier tier, Bundles bundles) {
        return String.join(
                " ",
                Language.all().stream()
                        .map(bundles::in)
                        .flatMap(
                                words ->
                                        Stream.of(
                                                Names.withTier(tier, "B", words),
                                                Names.withTier(tier, "A", words),
                                                Names.tiers(tier, words)))
                        .toList());
    }
}
