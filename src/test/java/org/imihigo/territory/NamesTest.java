package org.imihigo.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamesTest {
    private static final CountryPack RWANDA = CountryPack.read("rw");
    private final Names names = new Names(RWANDA.names());

    private static Unit unit(String code) {
        return RWANDA.units().stream()
                .filter(unit -> unit.code().equals(new UnitCode(code)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "DISTRICT, Huye, Akarere ka Huye, Huye District, District de Huye",
                "SECTOR, Remera, Umurenge wa Remera, Remera Sector, Secteur de Remera",
                "CELL, Kabeza, Akagari ka Kabeza, Kabeza Cell, Cellule de Kabeza",
                "VILLAGE, Gatare, Umudugudu wa Gatare, Gatare Village, Village de Gatare",
                "CELL, Amahoro, Akagari k'Amahoro, Amahoro Cell, Cellule d'Amahoro",
                "VILLAGE, Umucyo, Umudugudu w'Umucyo, Umucyo Village, Village d'Umucyo",
                "SECTOR, Éden, Umurenge w'Éden, Éden Sector, Secteur d'Éden",
                "VILLAGE, Umudugudu wa I, Umudugudu wa I, Umudugudu wa I, Umudugudu wa I",
                "VILLAGE, Village Dagaza, Village Dagaza, Village Dagaza, Village Dagaza"
            })
    void aNameHasTheConnectiveOfItsTier(
            Tier tier, String name, String kinyarwanda, String english, String french) {
        assertThat(Names.withTier(tier, name, Texts.in(Language.RW))).isEqualTo(kinyarwanda);
        assertThat(Names.withTier(tier, name, Texts.in(Language.EN))).isEqualTo(english);
        assertThat(Names.withTier(tier, name, Texts.in(Language.FR))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "RW, Repubulika y'u Rwanda, Republic of Rwanda, République du Rwanda",
        "RW1, Umujyi wa Kigali, City of Kigali, Ville de Kigali",
        "RW5, Intara y'Iburasirazuba, Eastern Province, Province de l'Est"
    })
    void placesWithANameInEachLanguageUseIt(
            String code, String kinyarwanda, String english, String french) {
        assertThat(names.full(unit(code), Texts.in(Language.RW))).isEqualTo(kinyarwanda);
        assertThat(names.full(unit(code), Texts.in(Language.EN))).isEqualTo(english);
        assertThat(names.full(unit(code), Texts.in(Language.FR))).isEqualTo(french);
    }

    @Test
    void anInstitutionIsBrieflyItsAcronym() {
        assertThat(names.brief(unit("RWM002"), Texts.in(Language.FR))).isEqualTo("MINALOC");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTierHasAWordForOneAndForSeveral(Language language) {
        assertThat(Stream.of(Tier.values()))
                .allSatisfy(tier -> assertThat(Names.tier(tier, Texts.in(language))).isNotBlank())
                .allSatisfy(tier -> assertThat(Names.tiers(tier, Texts.in(language))).isNotBlank());
    }
}
