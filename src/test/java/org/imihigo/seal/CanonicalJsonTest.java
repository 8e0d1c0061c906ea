package org.imihigo.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    /** RFC 8785, section 3.2.3. */
    @Test
    void namesAreSortedByTheirUnitsOfUtf16() {
        var tree =
                Map.of(
                        "\u20ac", "Euro Sign",
                        "\r", "Carriage Return",
                        "\ufb33", "Hebrew Letter Dalet With Dagesh",
                        "1", "One",
                        "\ud83d\ude00", "Emoji: Grinning Face",
                        "\u0080", "Control",
                        "\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.text(tree))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\","
                                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2: its example's string. */
    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(CanonicalJson.text(List.of("\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
        assertThat(CanonicalJson.text(List.of("\b\t\f\r\u007f")))
                .isEqualTo("[\"\\b\\t\\f\\r\u007f\"]");
    }

    @Test
    void theBytesAreUtf8() {
        assertThat(CanonicalJson.of("é")).containsExactly('"', 0xC3, 0xA9, '"');
    }

    @Test
    void decimalsKeepEveryDigitAsStringsAndWholeNumbersAreNumbers() {
        assertThat(
                        CanonicalJson.text(
                                Map.of(
                                        "weight",
                                        new BigDecimal("12.50"),
                                        "rows",
                                        9_007_199_254_740_991L,
                                        "below",
                                        -3,
                                        "joint",
                                        true,
                                        "none",
                                        List.of(),
                                        "nobody",
                                        Map.of())))
                .isEqualTo(
                        "{\"below\":-3,\"joint\":true,\"nobody\":{},\"none\":[],"
                                + "\"rows\":9007199254740991,\"weight\":\"12.50\"}");
        assertThat(CanonicalJson.text(new BigDecimal("1E+3"))).isEqualTo("\"1000\"");
    }

    @Test
    void whatHasNoOneSpellingIsRefused() {
        for (var tree : List.of(1.5, 9_007_199_254_740_992L, "\ud83d", Map.of("\ude00", 1))) {
            assertThatThrownBy(() -> CanonicalJson.of(tree))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
