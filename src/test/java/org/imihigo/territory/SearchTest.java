package org.imihigo.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.imihigo.kernel.Tier;
import org.imihigo.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Register RWANDA = register();

    private static Register register() {
        var pack = CountryPack.read("rw");
        return Register.of(
                pack.units(), pack.names(), Succeeding.NOTHING, List.of(), Texts.bundles());
    }

    private static List<Unit> find(String text) {
        return RWANDA.search().find(text, 50).mapToObj(RWANDA.units()::get).toList();
    }

    @Test
    void aTextWithoutEndIsReadToItsEighthWord() {
        assertThat(find("huye " + "huye ".repeat(7) + "nowhere")).isNotEmpty();
        assertThat(find("huye nowhere")).isEmpty();
        assertThat(find("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void theNameItselfComesBeforeWhatBeginsWithIt() {
        var names = find("remera").stream().map(Unit::name).toList();

        assertThat(names).startsWith("Remera", "Remera", "Remera", "Remera");
    }

    @Test
    void higherTiersComeFirst() {
        assertThat(find("huye").getFirst().tier()).isEqualTo(Tier.DISTRICT);
        assertThat(find("remera"))
                .filteredOn(unit -> unit.name().equals("Remera"))
                .extracting(Unit::tier)
                .isSorted();
    }

    @Test
    void theBeginningOfAnyWordIsEnough() {
        assertThat(find("dagaz")).extracting(Unit::name).contains("Village Dagaza");
    }

    @Test
    void theMiddleOfAWordIsNot() {
        assertThat(find("ugeser")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nyamata y'umujyi",
                "Nyamata y’Umujyi",
                "NYAMATA Y UMUJYI",
                "  nyamata  y'umuj "
            })
    void neitherCaseNorApostropheNorBlanksMatter(String text) {
        assertThat(find(text)).extracting(Unit::name).contains("Nyamata y'Umujyi");
    }

    @Test
    void accentsDoNotMatter() {
        assertThat(find("cite")).extracting(Unit::name).contains("Cité");
        assertThat(find("république")).extracting(Unit::name).contains("Rwanda");
    }

    @ParameterizedTest
    @CsvSource({
        "remera gasabo, RW12",
        "gasabo remera, RW12",
        "umurenge wa remera gatsibo, RW53",
        "secteur de remera ngoma, RW56"
    })
    void aPlaceAboveOrTheTierNarrows(String text, String district) {
        var first = find(text).getFirst();

        assertThat(first.name()).isEqualTo("Remera");
        assertThat(first.tier()).isEqualTo(Tier.SECTOR);
        assertThat(first.code().value()).startsWith(district);
    }

    @ParameterizedTest
    @CsvSource({
        "eastern province, RW5",
        "iburasirazuba, RW5",
        "Province de l'Est, RW5",
        "minaloc, RWM002",
        "ministry of health, RWM007",
        "rw5701, RW5701",
        "umujyi wa kigali, RW1"
    })
    void namesOfEveryLanguageAndCodesAreFound(String text, String code) {
        assertThat(find(text).getFirst().code().value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "'", "|", "xyzzy", "| huye |x"})
    void whatIsNotThereIsNotFound(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void seventeenThousandUnitsTakeMilliseconds() {
        var questions = List.of("k", "remera gasabo", "umurenge wa remera", "xyzzy", "huye");
        for (int warming = 0; warming < 200; warming++) {
            questions.forEach(SearchTest::find);
        }
        long start = System.nanoTime();
        for (int round = 0; round < 20; round++) {
            questions.forEach(SearchTest::find);
        }
        var each = Duration.ofNanos((System.nanoTime() - start) / (20L * questions.size()));

        assertThat(each).isLessThan(Duration.ofMillis(5));
    }
}
