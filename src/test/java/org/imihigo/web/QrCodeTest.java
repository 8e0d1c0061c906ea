package org.imihigo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final int SCALE = 4;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern STEP =
            Pattern.compile("M(\\d+) (\\d+)[.]5|m(\\d+) 0|h(\\d+)(?=[hmM\"])");

    /** Paints the picture as a printer would, and reads it as a telephone does. */
    private static String read(String svg) throws Exception {
        var found = SIDE.matcher(svg);
        assertThat(found.find()).isTrue();
        int side = Integer.parseInt(found.group(1)) * SCALE;
        var paper = new int[side * side];
        Arrays.fill(paper, 0xFFFFFF);
        int x = 0;
        int y = 0;
        for (var step : STEP.matcher(svg).results().toList()) {
            if (step.group(1) != null) {
                x = Integer.parseInt(step.group(1)) * SCALE;
                y = Integer.parseInt(step.group(2)) * SCALE;
            } else if (step.group(3) != null) {
                x += Integer.parseInt(step.group(3)) * SCALE;
            } else {
                int wide = Integer.parseInt(step.group(4)) * SCALE;
                for (int row = y; row < y + SCALE; row++) {
                    Arrays.fill(paper, row * side + x, row * side + x + wide, 0);
                }
                x += wide;
            }
        }
        var picture = new RGBLuminanceSource(side, side, paper);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://imihigo.gov.rw/",
                "http://127.0.0.1:8080/tables/district/2026-27/q1?within=RW5&method=RW-CAPPED",
                "https://imihigo.gov.rw/seal/"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            })
    void aTelephoneReadsWhatWasWritten(String address) throws Exception {
        assertThat(read(QrCode.svg(address))).isEqualTo(address);
    }

    @Test
    void itIsLightEnoughForEveryPage() {
        assertThat(QrCode.svg("https://imihigo.gov.rw/units/RW57?period=2026-27-Q1"))
                .hasSizeLessThan(4_000);
    }

    @Test
    void whatNoCodeHoldsIsRefused() {
        assertThatThrownBy(() -> QrCode.svg("x".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
