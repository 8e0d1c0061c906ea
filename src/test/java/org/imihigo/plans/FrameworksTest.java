package org.imihigo.plans;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.imihigo.kernel.FiscalYear;
import org.junit.jupiter.api.Test;

/** What contracts serve: the country's strategies and the goals of the world, each in its years. */
class FrameworksTest {
    private final Frameworks frameworks = new Frameworks();

    private Framework framework(String code) {
        return frameworks.find(code).orElseThrow();
    }

    /** The code of what a line belongs to; its own where it belongs to nothing. */
    private static String whole(Framework.Point point) {
        return point.code().replaceAll("\\..*", "");
    }

    @Test
    void theGoalsHaveAllTheirTargets() {
        var targets =
                framework("SDG").points().stream()
                        .filter(Framework.Point::isPart)
                        .map(FrameworksTest::whole)
                        .collect(groupingBy(Integer::valueOf, TreeMap::new, counting()));

        assertThat(targets.values())
                .containsExactly(
                        7L, 8L, 13L, 10L, 9L, 8L, 5L, 12L, 8L, 10L, 10L, 11L, 5L, 10L, 12L, 12L,
                        19L);
        assertThat(framework("SDG").points()).doesNotHaveDuplicates().hasSize(17 + 169);
    }

    @Test
    void everyPartHasItsWholeAndEveryLineThreeLanguages() {
        for (var framework : frameworks.all()) {
            assertThat(framework.points())
                    .allSatisfy(
                            point -> {
                                assertThat(framework.point(whole(point))).isPresent();
                                assertThat(point.text().en()).isNotBlank();
                                assertThat(point.text().fr()).isNotBlank();
                                assertThat(point.text().rw()).isNotBlank();
                            });
        }
    }

    @Test
    void aContractServesTheStrategyOfItsYear() {
        assertThat(frameworks.of(new FiscalYear(2019)))
                .extracting(Framework::code)
                .containsExactly("NST1", "SDG");
        assertThat(frameworks.of(new FiscalYear(2026)))
                .extracting(Framework::code)
                .containsExactly("NST2", "SDG");
        assertThat(framework("NST1").points().stream().filter(Framework.Point::isPart)).hasSize(18);
    }
}
