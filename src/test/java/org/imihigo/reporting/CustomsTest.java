package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Office;
import org.imihigo.reporting.Commentary.Part;
import org.junit.jupiter.api.Test;

class CustomsTest {
    private static final Customs RWANDA = Customs.of("rw");

    @Test
    void causesAreDataInThreeLanguages() {
        assertThat(RWANDA.causes()).hasSizeGreaterThan(10).containsKey("FUNDS_LATE");
        assertThat(RWANDA.causes().values())
                .allSatisfy(
                        texts -> {
                            assertThat(texts.en()).isNotBlank();
                            assertThat(texts.fr()).isNotBlank().isNotEqualTo(texts.en());
                            assertThat(texts.rw()).isNotBlank().isNotEqualTo(texts.en());
                        });
    }

    @Test
    void theChainOfADistrictHasItsPlannerAndItsHead() {
        assertThat(RWANDA.chain().get(Tier.DISTRICT))
                .containsExactly(Office.DISTRICT_PLANNER, Office.MAYOR);
        assertThat(RWANDA.chain()).doesNotContainKey(Tier.VILLAGE);
    }

    @Test
    void womenMenAndUnknownAreAllWhoWereCounted() {
        var sex = breakdown("SEX");
        var parts =
                Map.of(
                        new Part("SEX", "FEMALE"), 30L,
                        new Part("SEX", "MALE"), 20L,
                        new Part("SEX", "UNKNOWN"), 1L,
                        new Part("AGE", "CHILD"), 9L);

        sex.mustAddUp(parts, new Amount.Value(51));
        sex.mustAddUp(parts, new Amount.Counts(51, 60));
        sex.mustAddUp(Map.of(), new Amount.Value(7));
        assertThatThrownBy(() -> sex.mustAddUp(parts, new Amount.Value(52)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sex.mustAddUp(parts, new Amount.NotApplicable("None")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () ->
                                sex.mustAddUp(
                                        Map.of(new Part("SEX", "BOTH"), 51L), new Amount.Value(51)))
                .isInstanceOf(Refusal.class);
    }

    private static Breakdown breakdown(String key) {
        return RWANDA.breakdowns().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
