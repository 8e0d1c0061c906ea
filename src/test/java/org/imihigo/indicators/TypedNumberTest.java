package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // typed | decimals | scaled
                "0 | 0 | 0",
                "12 | 0 | 12",
                "12% | 0 | 12",
                "12,5 % | 1 | 125",
                "1 234,5 | 1 | 12345",
                "1 234.5 | 1 | 12345",
                "1 234 567 | 0 | 1234567",
                "1.234.567 | 0 | 1234567",
                "1,234,567 | 0 | 1234567",
                "1,234.50 | 2 | 123450",
                "1.234,50 | 2 | 123450",
                "1 234,500 | 3 | 1234500",
                "0.125 | 3 | 125",
                "0,125 | 3 | 125",
                "1234.567 | 3 | 1234567",
                "12.50 | 1 | 125",
                "12. | 0 | 12",
                ".5 | 1 | 5",
                "-3 | 0 | -3",
                "−3,5 | 1 | -35",
                "+3 | 0 | 3",
                "007 | 0 | 7",
                "1’685’230’763 | 0 | 1685230763",
                "000000000000000000000000000012 | 0 | 12",
            })
    void peopleWriteNumbersInManyWays(String typed, int decimals, long scaled) {
        for (var language : Language.values()) {
            assertThat(read(typed, decimals, language))
                    .as(typed + " in " + language)
                    .isEqualTo(new TypedNumber(scaled, false));
        }
    }

    @Test
    void spacesOfEveryWidthPartTheThousands() {
        for (var space : List.of("\u00a0", "\u202f", "\u2009", " ")) {
            assertThat(read("1" + space + "234", 0, Language.FR).scaled()).isEqualTo(1234);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | EN | 3 | 1234",
                "1.234 | FR | 3 | 1234000",
                "1.234 | RW | 3 | 1234000",
                "1,234 | EN | 3 | 1234000",
                "1,234 | FR | 3 | 1234",
                "12.500 | EN | 6 | 12500000",
                // Such a measure keeps no three decimals: they can only be thousands.
                "1.234 | EN | 0 | 1234",
                "1.000 | EN | 0 | 1000",
                "1,234 | FR | 1 | 12340",
            })
    void whatHasTwoReadingsIsReadAsTheLanguageWritesAndSaysSo(
            String typed, Language language, int decimals, long scaled) {
        assertThat(read(typed, decimals, language)).isEqualTo(new TypedNumber(scaled, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1,2,3",
                "1.23.456",
                "1.234,567.8",
                "12 34",
                "1 2",
                "1,,2",
                "--1",
                "1-2",
                "1e3",
                "NaN",
                "%",
                "-",
                ".",
                "½",
                "१२",
                "1 234 56",
                "1,234 567",
                "12%%",
                "0x10"
            })
    void whatIsNoNumberIsRefused(String typed) {
        refused("indicators.number.form", typed, 2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsNotZero(Language language) {
        assertThatThrownBy(() -> read(" \u00a0 ", 0, language))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("indicators.number.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999999999999999999",
                "1000000000000001",
                "-1000000000000001",
                "9999999999999999999999999999999999999999999999999999999999999999999999999999999"
            })
    void thirtyDigitsAreTooMany(String typed) {
        refused("indicators.amount.large", typed, 0);
    }

    @Test
    void theLargestFigureIsTaken() {
        assertThat(read("1 000 000 000 000 000", 0, Language.EN).amount())
                .isEqualTo(new Amount.Value(Amount.LARGEST));
    }

    @Test
    void nothingIsRounded() {
        refused("indicators.number.fine", "12.55", 1);
        refused("indicators.number.fine", "0,5", 0);
    }

    private static void refused(String key, String typed, int decimals) {
        assertThatThrownBy(() -> read(typed, decimals, Language.EN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static TypedNumber read(String typed, int decimals, Language language) {
        return TypedNumber.read(typed, decimals, org.imihigo.web.Texts.in(language));
    }
}
