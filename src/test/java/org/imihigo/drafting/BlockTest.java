package org.imihigo.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void tabsPartCellsAndLineBreaksRows() {
        assertThat(Block.read("Maize\t100\t200\r\nBeans\t\t 50 \r\n"))
                .containsExactly(List.of("Maize", "100", "200"), List.of("Beans", "", "50"));
    }

    @Test
    void quotesHoldLineBreaksTabsAndQuotes() {
        assertThat(
                        Block.read(
                                "\"Survey 2027-08-01\nWorks 2027-10-01\"\t\"the \"\"new\"\" road\tA1\""))
                .containsExactly(
                        List.of("Survey 2027-08-01\nWorks 2027-10-01", "the \"new\" road\tA1"));
    }

    @Test
    void aQuoteWithinACellIsItself() {
        assertThat(Block.read("12\" pipes\t3")).containsExactly(List.of("12\" pipes", "3"));
    }

    @Test
    void oneCellIsABlockAndNothingIsNone() {
        assertThat(Block.read("x")).containsExactly(List.of("x"));
        assertThat(Block.read("")).isEmpty();
    }
}
