package org.imihigo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;

/** Counts of few families are not shown, and nobody finds them by taking away what is shown. */
class SuppressionProperties {
    private static final UnitCode COUNTRY = new UnitCode("RW");

    @Test
    void fewFamiliesAreHiddenWithTheNextSmallestBesideThem() {
        var shown =
                Suppression.shown(
                        List.of(counts(3), counts(40), counts(6), counts(90), counts(0)),
                        Suppression::isEnough);

        assertThat(shown).containsExactly(false, true, false, true, true);
    }

    @Test
    void twoHiddenThatAreFewTogetherTakeAThirdAlong() {
        var shown =
                Suppression.shown(
                        List.of(counts(1), counts(2), counts(7), counts(9)), Suppression::isEnough);

        assertThat(shown).containsExactly(false, false, false, true);
    }

    @Test
    void whereAllFamiliesKeptTheirWordItIsNotTold() {
        assertThat(Suppression.isKeptEnough(new Counts(9, 30, 30))).isFalse();
        assertThat(Suppression.isKeptEnough(new Counts(9, 30, 26))).isFalse();
        assertThat(Suppression.isKeptEnough(new Counts(9, 30, 25))).isTrue();
    }

    private static Counts counts(long households) {
        return new Counts(households, households * 3, 0);
    }

    @Property(tries = 300)
    void aDifferenceRevealsNoCountOfFew(@ForAll("villages") Map<UnitCode, Counts> villages) {
        var tally = new Tally(villages);
        var units = new TreeSet<UnitCode>();
        villages.keySet().forEach(village -> units.addAll(village.path()));
        for (var unit : units) {
            var parts =
                    units.stream()
                            .filter(one -> one.parent().filter(unit::equals).isPresent())
                            .map(tally::of)
                            .toList();
            if (tally.of(unit).row()) {
                mustHideWell(parts.stream().filter(one -> !one.row()).toList());
            } else {
                assertThat(parts).noneMatch(Tally.Shown::row);
            }
            if (tally.of(unit).kept()) {
                mustHideKeptWell(parts.stream().filter(one -> !one.kept()).toList());
            } else {
                assertThat(parts).noneMatch(Tally.Shown::kept);
            }
            assertThat(parts.stream().filter(Tally.Shown::row))
                    .allMatch(one -> Suppression.isEnough(one.counts()));
            assertThat(parts.stream().filter(Tally.Shown::kept))
                    .allMatch(one -> one.row() && Suppression.isKeptEnough(one.counts()));
        }
    }

    /** What a reader gets by taking the shown away from the whole. */
    private static void mustHideWell(List<Tally.Shown> hidden) {
        var left = hidden.stream().map(Tally.Shown::counts).reduce(Counts.NONE, Counts::plus);
        assertThat(hidden.size()).isNotEqualTo(1);
        assertThat(left.households()).matches(SuppressionProperties::isNoneOrMany);
        assertThat(left.promises()).matches(SuppressionProperties::isNoneOrMany);
    }

    private static void mustHideKeptWell(List<Tally.Shown> hidden) {
        var left = hidden.stream().map(Tally.Shown::counts).reduce(Counts.NONE, Counts::plus);
        assertThat(hidden.size()).isNotEqualTo(1);
        assertThat(left.kept()).matches(SuppressionProperties::isNoneOrMany);
        assertThat(left.notKept()).matches(SuppressionProperties::isNoneOrMany);
    }

    private static boolean isNoneOrMany(long count) {
        return count == 0 || count >= 5;
    }

    @Provide
    Arbitrary<Map<UnitCode, Counts>> villages() {
        var village =
                Combinators.combine(
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 2),
                                Arbitraries.integers().between(1, 2),
                                Arbitraries.integers().between(1, 3))
                        .as(
                                (province, district, sector, cell, number) ->
                                        new UnitCode(
                                                "%s%d%d%02d%02d%02d"
                                                        .formatted(
                                                                COUNTRY, province, district, sector,
                                                                cell, number)));
        var count =
                Combinators.combine(
                                Arbitraries.integers().between(1, 14),
                                Arbitraries.integers().between(0, 4),
                                Arbitraries.integers().between(0, 100))
                        .as(
                                (households, each, percent) ->
                                        new Counts(
                                                households,
                                                (long) households * each,
                                                (long) households * each * percent / 100));
        return Arbitraries.maps(village, count).ofMinSize(1).ofMaxSize(40);
    }
}
