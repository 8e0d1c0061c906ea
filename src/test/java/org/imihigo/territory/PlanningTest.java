package org.imihigo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;

/** Two cells of one sector and a third of another; what may become of them. */
class PlanningTest {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Map<Integer, Tier> TIERS =
            Map.of(
                    2, Tier.COUNTRY,
                    3, Tier.PROVINCE,
                    4, Tier.DISTRICT,
                    6, Tier.SECTOR,
                    8, Tier.CELL,
                    10, Tier.VILLAGE);

    private List<Unit> units =
            Stream.of(
                            "RW Rwanda",
                            "RW5 East",
                            "RW57 Bugesera",
                            "RW5701 Gashora",
                            "RW570101 Biryogo",
                            "RW57010101 Buhoro",
                            "RW57010102 Mbonwa",
                            "RW570102 Kabuye",
                            "RW57010201 Gihoko",
                            "RW570103 Kagomasi",
                            "RW5702 Juru",
                            "RW570201 Juru",
                            "RW570202 Kabuye")
                    .map(PlanningTest::unit)
                    .toList();

    private static Unit unit(String line) {
        var words = line.split(" ", 2);
        var tier = java.util.Objects.requireNonNull(TIERS.get(words[0].length()));
        return new Unit(new UnitCode(words[0]), tier, words[1], FROM, Optional.empty());
    }

    @Test
    void whatMergesGetsANewCodeAndItsVillagesGoWithIt() {
        var succession = plan(merge("Biryogo", "RW570101", "RW570102"));

        assertThat(succession.begin())
                .extracting(unit -> unit.code() + " " + unit.name())
                .containsExactly(
                        "RW570104 Biryogo",
                        "RW57010401 Buhoro",
                        "RW57010402 Mbonwa",
                        "RW57010403 Gihoko");
        assertThat(succession.changes())
                .extracting(change -> change.predecessor() + ">" + change.successor())
                .containsExactly(
                        "RW570101>RW570104",
                        "RW570102>RW570104",
                        "RW57010101>RW57010401",
                        "RW57010102>RW57010402",
                        "RW57010201>RW57010403");
        assertThat(succession.begin())
                .allMatch(unit -> unit.from().equals(DAY) && unit.until().isEmpty());
    }

    @Test
    void aSplitDividesEveryUnitBelow() {
        var succession =
                plan(
                        new Reform.Split(
                                DAY,
                                code("RW570101"),
                                List.of(
                                        part("Biryogo", "RW57010102"),
                                        part("Buhoro", "RW57010101"))));

        assertThat(succession.begin())
                .extracting(unit -> unit.code() + " " + unit.name())
                .containsExactly(
                        "RW570104 Biryogo",
                        "RW57010401 Mbonwa",
                        "RW570105 Buhoro",
                        "RW57010501 Buhoro");
    }

    @Test
    void aCodeIsNeverIssuedTwice() {
        follow(plan(merge("Biryogo", "RW570101", "RW570102")));
        var moved = plan(new Reform.Move(DAY.plusYears(1), code("RW570104"), code("RW5702")));
        follow(moved);
        var back = plan(new Reform.Move(DAY.plusYears(2), code("RW570203"), code("RW5701")));

        assertThat(moved.begin().getFirst().code()).isEqualTo(code("RW570203"));
        assertThat(back.begin().getFirst().code()).isEqualTo(code("RW570105"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertRefused("two", merge("One", "RW570101", "RW570101"));
        assertRefused("tiers", merge("One", "RW570101", "RW57010101"));
        assertRefused("parents", merge("One", "RW570101", "RW570201"));
        assertRefused("country", merge("One", "RW", "RW5"));
        assertRefused("name", merge(" ", "RW570101", "RW570102"));
        assertRefused("name", merge("<b>", "RW570101", "RW570102"));
        assertRefused("taken", merge("kagomasi", "RW570101", "RW570102"));
        assertRefused("circle", new Reform.Move(DAY, code("RW5701"), code("RW570101")));
        assertRefused("circle", new Reform.Move(DAY, code("RW5701"), code("RW5701")));
        assertRefused("there", new Reform.Move(DAY, code("RW570101"), code("RW5701")));
        assertRefused("rank", new Reform.Move(DAY, code("RW570101"), code("RW57")));
        assertRefused("taken", new Reform.Move(DAY, code("RW570102"), code("RW5702")));
        assertRefused("young", new Reform.Move(FROM, code("RW570101"), code("RW5702")));
        assertRefused("parts", split(part("One", "RW57010101", "RW57010102")));
        assertRefused("left", split(part("One", "RW57010101"), part("Two")));
        assertRefused(
                "foreign",
                split(part("One", "RW57010101", "RW57010102"), part("Two", "RW57010201")));
        assertRefused("taken", split(part("One", "RW57010101"), part("ONE", "RW57010102")));
        assertThatThrownBy(() -> plan(merge("One", "RW570101", "RW570199")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("territory.unit.unknown"));
    }

    @Test
    void whatHasEndedCannotEndAgain() {
        follow(plan(merge("Biryogo", "RW570101", "RW570102")));

        assertRefused("ended", new Reform.Move(DAY, code("RW570101"), code("RW5702")));
        assertRefused(
                "ended", new Reform.Move(DAY.minusYears(1), code("RW570101"), code("RW5702")));
        assertRefused("ended", new Reform.Move(DAY, code("RW570201"), code("RW570102")));
    }

    @Test
    void aParentCannotLeaveBeforeItsChildrenHaveCome() {
        follow(plan(merge("Biryogo", "RW570101", "RW570102")));

        assertRefused(
                "young",
                new Reform.Merge(DAY.minusDays(1), codes("RW5701", "RW5702"), "Gashora"),
                "ended");
        assertThat(plan(new Reform.Merge(DAY.plusDays(1), codes("RW5701", "RW5702"), "Gashora")))
                .satisfies(
                        succession ->
                                assertThat(succession.changes())
                                        .extracting(UnitChange::predecessor)
                                        .contains(code("RW570104"))
                                        .doesNotContain(code("RW570101")));
    }

    private Succession plan(Reform reform) {
        return Planning.of(reform, units);
    }

    private void assertRefused(String key, Reform reform) {
        assertRefused(key, reform, key);
    }

    private void assertRefused(String key, Reform reform, String or) {
        assertThatThrownBy(() -> plan(reform))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isIn("territory.reform." + key, "territory.reform." + or));
    }

    /** The tree as it is afterwards. */
    private void follow(Succession succession) {
        var ended = succession.changes().stream().map(UnitChange::predecessor).toList();
        var after = new ArrayList<>(succession.begin());
        for (var unit : units) {
            after.add(
                    ended.contains(unit.code())
                            ? new Unit(
                                    unit.code(),
                                    unit.tier(),
                                    unit.name(),
                                    unit.from(),
                                    Optional.of(succession.day()))
                            : unit);
        }
        after.sort(Comparator.comparing(Unit::code));
        units = after;
    }

    private static Reform merge(String name, String... codes) {
        return new Reform.Merge(DAY, codes(codes), name);
    }

    private static Reform split(Reform.Part... parts) {
        return new Reform.Split(DAY, code("RW570101"), List.of(parts));
    }

    private static Reform.Part part(String name, String... codes) {
        return new Reform.Part(name, codes(codes));
    }

    private static List<UnitCode> codes(String... codes) {
        return Stream.of(codes).map(UnitCode::new).toList();
    }

    private static UnitCode code(String code) {
        return new UnitCode(code);
    }
}
