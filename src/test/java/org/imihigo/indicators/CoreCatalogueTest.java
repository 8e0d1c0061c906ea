package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreCatalogueTest {
    private final CoreCatalogue rwanda = new CoreCatalogue("rw");

    @Test
    void theCountryHasACatalogueInThreeLanguagesWithSources() {
        assertThat(rwanda.all()).hasSizeBetween(60, 100);
        assertThat(rwanda.all())
                .allSatisfy(
                        core -> {
                            assertThat(core.source()).isNotBlank();
                            assertThat(core.definition().name().fr())
                                    .isNotEqualTo(core.definition().name().rw());
                        });
    }

    @Test
    void noTwoMeasuresHaveTheSameName() {
        assertThat(rwanda.all().stream().map(core -> core.definition().name().en()))
                .doesNotHaveDuplicates();
        assertThat(rwanda.all().stream().map(core -> core.definition().name().fr()))
                .doesNotHaveDuplicates();
        assertThat(rwanda.all().stream().map(core -> core.definition().name().rw()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCountryWithoutADocumentHasNone() {
        assertThat(new CoreCatalogue("bi").all()).isEmpty();
    }
}
