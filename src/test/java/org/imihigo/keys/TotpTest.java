package org.imihigo.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of telephones. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the examples in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theExamplesOfTheStandardComeTrue(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void aCodeHoldsForItsHalfMinuteAndTheNeighboursAlone() {
        var now = Instant.parse("2026-11-22T08:00:00Z");
        var code = Totp.code(SECRET, Totp.step(now));

        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(29))).isPresent();
        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(59))).isPresent();
        assertThat(Totp.stepOf(code, SECRET, now.plusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf(code, SECRET, now.minusSeconds(31))).isEmpty();
        assertThat(Totp.stepOf(code, SECRET, now.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(Totp.stepOf(code, SECRET, now.minus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void aSecretIsWrittenAsTelephonesTakeIt() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Telephones.decoded(Totp.base32(SECRET))).isEqualTo(SECRET);
    }
}
