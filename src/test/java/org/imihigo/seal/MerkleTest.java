package org.imihigo.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.imihigo.kernel.Sha256;
import org.junit.jupiter.api.Test;

class MerkleTest {
    private static final int SIZES = 70;

    /** The leaves and roots that implementations of RFC 6962 share. */
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<String> MANY =
            IntStream.range(0, SIZES)
                    .mapToObj(number -> ("leaf " + number).getBytes(StandardCharsets.UTF_8))
                    .map(Merkle::leaf)
                    .toList();

    private static final Merkle TREE = Merkle.over(MANY);

    @Test
    void rootsAreThoseOfTheRfc() {
        var tree =
                Merkle.over(
                        LEAVES.stream().map(HexFormat.of()::parseHex).map(Merkle::leaf).toList());

        assertThat(IntStream.rangeClosed(0, 8).mapToObj(tree::root)).isEqualTo(ROOTS);
        assertThat(tree.inclusion(0, 8))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    /** As the RFC defines it, without anything kept. */
    private static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.hex(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Merkle.node(
                root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    @Test
    void everySizeHasTheRootThatItsDefinitionGives() {
        for (int size = 0; size <= SIZES; size++) {
            assertThat(TREE.root(size)).as("size %d", size).isEqualTo(root(MANY.subList(0, size)));
        }
    }

    @Test
    void aTreeThatGrowsLeafByLeafIsTheSame() {
        var kept = new HashMap<List<Long>, String>();
        var grown =
                new Merkle(
                        (level, index) ->
                                Objects.requireNonNull(kept.get(List.of((long) level, index))));
        for (int size = 0; size < SIZES; size++) {
            grown.grown(size, MANY.get(size))
                    .forEach(one -> kept.put(List.of((long) one.level(), one.index()), one.hash()));

            assertThat(grown.root(size + 1)).isEqualTo(TREE.root(size + 1));
        }
    }

    @Test
    void everyLeafIsProvedAgainstEverySizeAndAgainstNothingElse() {
        for (int size = 1; size <= SIZES; size++) {
            var root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                var path = TREE.inclusion(index, size);
                var leaf = MANY.get(index);
                assertThat(Merkle.includes(leaf, index, size, path, root))
                        .as("%d in %d", index, size)
                        .isTrue();
                assertThat(Merkle.includes(leaf, index, size, path, TREE.root(size - 1))).isFalse();
                assertThat(Merkle.includes(MANY.get((index + 1) % SIZES), index, size, path, root))
                        .isFalse();
                assertThat(Merkle.includes(leaf, size - 1 - index, size, path, root))
                        .isEqualTo(size - 1 == 2 * index);
                assertThat(Merkle.includes(leaf, index, size, longer(path), root)).isFalse();
                if (!path.isEmpty()) {
                    var shorter = path.subList(0, path.size() - 1);
                    assertThat(Merkle.includes(leaf, index, size, shorter, root)).isFalse();
                }
            }
        }
    }

    @Test
    void everyLaterSizeContinuesEveryEarlierOneAndNoOther() {
        for (int later = 0; later <= SIZES; later++) {
            var root = TREE.root(later);
            for (int earlier = 0; earlier <= later; earlier++) {
                var path = TREE.consistency(earlier, later);
                var old = TREE.root(earlier);
                assertThat(Merkle.continues(earlier, old, later, root, path))
                        .as("%d to %d", earlier, later)
                        .isTrue();
                assertThat(Merkle.continues(earlier, MANY.getLast(), later, root, path)).isFalse();
                if (earlier > 0) {
                    assertThat(Merkle.continues(earlier, old, later, MANY.get(1), path)).isFalse();
                    assertThat(Merkle.continues(earlier, old, later, root, longer(path))).isFalse();
                }
            }
        }
    }

    @Test
    void aLogFromWhichALeafWasTakenDoesNotContinueTheOldOne() {
        for (int taken = 0; taken < 40; taken++) {
            var others = new ArrayList<>(MANY);
            others.remove(taken);
            var forged = Merkle.over(others);
            var path = forged.consistency(40, 60);

            assertThat(Merkle.continues(40, TREE.root(40), 60, forged.root(60), path)).isFalse();
        }
    }

    @Test
    void whatNoTreeHasIsNoProof() {
        assertThat(Merkle.includes(MANY.getFirst(), -1, 1, List.of(), TREE.root(1))).isFalse();
        assertThat(Merkle.includes(MANY.getFirst(), 1, 1, List.of(), TREE.root(1))).isFalse();
        assertThat(Merkle.continues(3, TREE.root(3), 2, TREE.root(2), List.of())).isFalse();
        assertThat(Merkle.continues(2, TREE.root(2), 3, TREE.root(3), List.of())).isFalse();
        assertThatThrownBy(() -> TREE.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TREE.consistency(6, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> longer(List<String> path) {
        var longer = new ArrayList<>(path);
        longer.add(MANY.getFirst());
        return longer;
    }
}
