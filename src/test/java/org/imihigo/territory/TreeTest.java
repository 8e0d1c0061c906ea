package org.imihigo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Tree RWANDA =
            tree(CountryPack.read("rw").units().stream().map(Unit::code));

    private static Tree tree(Stream<UnitCode> codes) {
        return new Tree(codes.toList());
    }

    private static Tree tree(String... codes) {
        return tree(Stream.of(codes).map(UnitCode::new));
    }

    private static List<String> codes(Tree tree, int from, int to) {
        return Stream.iterate(from, unit -> unit < to, unit -> unit + 1)
                .map(unit -> tree.code(unit).value())
                .toList();
    }

    @Test
    void aSubtreeIsARange() {
        var tree = tree("RW", "RW1", "RW11", "RW12", "RW5", "RW57", "RW5701", "RW57P003", "RWM001");

        assertThat(codes(tree, tree.index(new UnitCode("RW5")), tree.end(4)))
                .containsExactly("RW5", "RW57", "RW5701", "RW57P003");
        assertThat(tree.end(0)).isEqualTo(tree.size());
    }

    @Test
    void childrenAreThoseDirectlyBelow() {
        var tree = tree("RW", "RW5", "RW57", "RW5701", "RW5702", "RW57P003", "RWM001");

        assertThat(tree.children(2)).containsExactly(3, 4, 5);
        assertThat(tree.children(0)).containsExactly(1, 6);
        assertThat(tree.children(3)).isEmpty();
    }

    @Test
    void aPathGoesFromTheCountryDown() {
        var tree = tree("RW", "RW1", "RW11", "RW1101");

        assertThat(tree.path(3)).containsExactly(0, 1, 2, 3);
        assertThat(tree.parent(0)).isEqualTo(-1);
    }

    @Test
    void everyParentOfRwandaAgreesWithTheCodes() {
        for (int unit = 0; unit < RWANDA.size(); unit++) {
            int parent = RWANDA.parent(unit);
            var expected = parent < 0 ? null : RWANDA.code(parent);
            assertThat(RWANDA.code(unit).parent().orElse(null)).isEqualTo(expected);
            assertThat(RWANDA.index(RWANDA.code(unit))).isEqualTo(unit);
        }
    }

    @Test
    void everyRangeOfRwandaHoldsItsSubtreeAndNothingElse() {
        for (int unit = 0; unit < RWANDA.size(); unit++) {
            var root = RWANDA.code(unit);
            assertThat(root.contains(RWANDA.code(RWANDA.end(unit) - 1))).isTrue();
            int after = RWANDA.end(unit);
            assertThat(after < RWANDA.size() && root.contains(RWANDA.code(after))).isFalse();
        }
    }

    @Test
    void anOrphanIsRefused() {
        assertThatThrownBy(() -> tree("RW", "RW57"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RW57");
    }

    @Test
    void aWrongOrderIsRefused() {
        assertThatThrownBy(() -> tree("RW", "RW2", "RW1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
