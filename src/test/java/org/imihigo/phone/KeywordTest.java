package org.imihigo.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMI 7 45",
                "imi 7 45",
                "Imi7 45",
                "IMI,7,45",
                " IMI  7 , 45 ",
                "IMI 7; 45",
                "IMI O7 45"
            })
    void aHurriedThumbIsUnderstood(String typed) {
        var said = Keyword.parse(typed);

        assertThat(said.number()).isEqualTo(7);
        assertThat(said.figure()).isEqualTo("45");
        assertThat(said.pin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IMI 12 3O, 12, 30",
        "IMI 3 o, 3, 0",
        "IMI 3 12.5, 3, 12.5",
        "IMI 3 45/6O, 3, 45/60",
        "IMI 3 l0, 3, 10"
    })
    void theLetterIsANought(String typed, int number, String figure) {
        assertThat(Keyword.parse(typed)).isEqualTo(new Keyword(number, figure, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "IMI",
                "IMI 7",
                "HELLO 7 45",
                "IMI 7 45 1",
                "IMI 7 45 50721 9",
                "IMI 7 x45",
                "IMI 1234 45",
                "IMI 7 -45",
                "IMI 7 4..5"
            })
    void whatCannotBeReadIsNotGuessed(String typed) {
        assertThatThrownBy(() -> Keyword.parse(typed))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("phone.sms.form"));
    }

    @Test
    void thePinIsReadAndNeverPrinted() {
        var said = Keyword.parse("IMI 7 45 5O721");

        assertThat(said.pin()).contains("50721");
        assertThat(said).asString().doesNotContain("50721");
    }

    @ParameterizedTest
    @CsvSource({
        "0788 123 456, +250788123456",
        "250788123456, +250788123456",
        "+250 788-123-456, +250788123456",
        "00257 79 123 456, +25779123456"
    })
    void aNumberIsReadAsPeopleWriteIt(String typed, String number) {
        assertThat(PhoneNumber.parse(typed).value()).isEqualTo(number);
        assertThat(PhoneNumber.parse(typed)).asString().doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "0788 12x 456", "+", "07881234567890123"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> PhoneNumber.parse(typed)).isInstanceOf(Refusal.class);
    }
}
