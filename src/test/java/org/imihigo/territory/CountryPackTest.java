package org.imihigo.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;

class CountryPackTest {
    private final CountryPack rwanda = CountryPack.read("rw");

    @Test
    void rwandaHasAsManyUnitsOfEachTierAsOfficiallyCounted() {
        var counts = rwanda.units().stream().collect(groupingBy(Unit::tier, counting()));

        assertThat(counts)
                .containsAllEntriesOf(
                        Map.of(
                                Tier.COUNTRY, 1L,
                                Tier.PROVINCE, 4L,
                                Tier.CITY, 1L,
                                Tier.DISTRICT, 30L,
                                Tier.SECTOR, 416L,
                                Tier.CELL, 2148L,
                                Tier.VILLAGE, 14837L,
                                Tier.MINISTRY, 18L));
    }

    @Test
    void codesComeInOrderAndOnce() {
        assertThat(rwanda.units()).extracting(Unit::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aCodeGoesOnFromItsParents() {
        assertThat(rwanda.units())
                .filteredOn(unit -> unit.code().equals(new UnitCode("RW57")))
                .extracting(Unit::name)
                .containsExactly("Bugesera");
    }

    @Test
    void aUnitExistsFromItsFirstDay() {
        var country = rwanda.units().getFirst();

        assertThat(country.existsOn(LocalDate.of(2005, 12, 31))).isFalse();
        assertThat(country.existsOn(LocalDate.of(2006, 1, 1))).isTrue();
    }
}
