package org.imihigo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {
    @Test
    void aCodeBeginsWithItsParents() {
        assertThat(new UnitCode("RW57010101").path().stream().map(UnitCode::value))
                .containsExactly("RW", "RW5", "RW57", "RW5701", "RW570101", "RW57010101");
    }

    @ParameterizedTest
    @CsvSource({"RW57P003, RW57", "RWM012, RW", "RW5701S002, RW5701"})
    void anInstitutionStandsAtItsPlace(String institution, String place) {
        var code = new UnitCode(institution);
        assertThat(code.isInstitution()).isTrue();
        assertThat(code.parent()).contains(new UnitCode(place));
    }

    @Test
    void aSubtreeIsARangeOfCodes() {
        var district = new UnitCode("RW57");
        var inside = List.of("RW57", "RW5701", "RW57010101", "RW57P003", "RW5799");
        assertThat(inside)
                .allMatch(code -> code.compareTo("RW57") >= 0)
                .allMatch(code -> code.compareTo(district.successor()) < 0)
                .allMatch(code -> district.contains(new UnitCode(code)));
        assertThat("RW56").isLessThan("RW57");
        assertThat("RWM001").isGreaterThan(district.successor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "rw57", "RW57 ", "RW57P03", "RW57P0030", "RW1234567890123"})
    void nonsenseIsNoCode(String text) {
        assertThat(UnitCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new UnitCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
