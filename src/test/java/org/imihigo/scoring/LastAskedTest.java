package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastAskedTest {
    private final LastAsked<Integer, String> kept = new LastAsked<>(10, String::length);

    @Test
    void whatWasNotAskedForLongestLeavesFirst() {
        kept.keep(1, "four");
        kept.keep(2, "four");
        assertThat(kept.find(1)).isPresent();

        kept.keep(3, "four");

        assertThat(kept.find(1)).contains("four");
        assertThat(kept.find(2)).isEmpty();
        assertThat(kept.find(3)).contains("four");
    }

    @Test
    void anAnswerInThePlaceOfAnotherCountsOnce() {
        for (int time = 0; time < 10; time++) {
            kept.keep(1, "four");
        }
        kept.keep(2, "sixsix");

        assertThat(kept.find(1)).isPresent();
        assertThat(kept.find(2)).isPresent();
    }

    @Test
    void howeverManyYearsAreAskedForFewAreKept() {
        var years = new LastAsked<Integer, String>(8, _ -> 1);
        for (int year = 1900; year < 3000; year++) {
            years.get(year, () -> "nothing");
        }

        assertThat(years.find(2991)).isEmpty();
        assertThat(years.find(2992)).isPresent();
    }

    @Test
    void theLastAnswerIsKeptHoweverLargeItIs() {
        kept.keep(1, "four");
        kept.keep(2, "more than all the others together");

        assertThat(kept.find(1)).isEmpty();
        assertThat(kept.find(2)).isPresent();
    }
}
