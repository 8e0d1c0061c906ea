package org.imihigo.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void whatRoundingLeavesGoesToTheLargestRemainders() {
        assertThat(Split.of(10, 1, 1, 1)).containsExactly(4, 3, 3);
        assertThat(Split.of(100, 50, 30, 20)).containsExactly(50, 30, 20);
        assertThat(Split.of(7, 1, 2, 4)).containsExactly(1, 2, 4);
    }

    @Property
    void thePartsAddUpToTheWhole(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long total,
            @ForAll @IntRange(min = 1, max = 600) int parts) {
        assertThat(Arrays.stream(Split.evenly(total, parts)).sum()).isEqualTo(total);
    }
}
