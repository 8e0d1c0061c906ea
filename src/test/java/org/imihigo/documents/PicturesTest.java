package org.imihigo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import javax.imageio.ImageIO;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    @ParameterizedTest
    @ValueSource(strings = {"RIFF....WEBPVP8 ", "GIF89a...", "<svg onload=x>", "MZ......", ""})
    void whatIsNeitherAPictureNorAPdfHasNoType(String content) {
        assertThat(FileType.of(content.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void theTypeIsThatOfTheContentWhateverTheName() throws IOException {
        assertThat(FileType.of(picture(4, 4, "png"))).contains(FileType.PNG);
        assertThat(FileType.PDF.named("page.html")).isEqualTo("page.pdf");
    }

    @Test
    void whenAndWhereACameraTookItIsRead() throws IOException {
        var exif = Exif.of(withExif(picture(40, 20, "jpeg"), 6));

        assertThat(exif.taken()).contains(LocalDateTime.parse("2026-01-06T17:41:00"));
        assertThat(exif.place())
                .contains(new Place(new BigDecimal("-1.950000"), new BigDecimal("30.058885")));
        assertThat(exif.orientation()).isEqualTo(6);
    }

    @Test
    void aPictureThatLiesOnItsSideIsTurnedAndNothingIsHiddenInIt() throws IOException {
        var photograph = withExif(picture(40, 20, "jpeg"), 6);

        var drawn = Picture.of(photograph, 6);

        assertThat(drawn.width()).isEqualTo(20);
        assertThat(drawn.height()).isEqualTo(40);
        assertThat(new String(drawn.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        // The red left edge of the file is the upper edge of what was seen.
        var image = ImageIO.read(new ByteArrayInputStream(drawn.jpeg()));
        assertThat(new Color(image.getRGB(10, 2)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(10, 37)).getRed()).isLessThan(60);
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        assertThat(Picture.of(picture(6_000, 30, "jpeg"), 1).width()).isEqualTo(2_000);
    }

    @Test
    void aSmallFileThatClaimsToBeHugeIsRefusedBeforeItIsDrawn() throws IOException {
        var bomb = picture(8, 8, "png");
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);

        assertThatThrownBy(() -> Picture.of(bomb, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void halfAPictureIsRefusedInASentence() throws IOException {
        var half = java.util.Arrays.copyOf(picture(200, 200, "png"), 90);

        assertThatThrownBy(() -> Picture.of(half, 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("documents.picture.broken"));
    }

    @Test
    void nonsenseWhereTheCameraWritesIsLeftOut() throws IOException {
        var photograph = withExif(picture(40, 20, "jpeg"), 1);
        for (int place = 12; place < 200; place++) {
            var broken = photograph.clone();
            broken[place] = (byte) 0xEE;
            assertThat(Exif.of(broken)).isNotNull();
        }
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A segment as a camera writes it: upright or not, when, and 1°57' S 30°3'31.986" E. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(220);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8769, 4, 1).putInt(50);
        entry(tiff, 0x8825, 4, 1).putInt(88);
        tiff.putInt(0);
        tiff.position(50).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20).putInt(68);
        tiff.putInt(0);
        tiff.put("2026:01:06 17:41:00".getBytes(StandardCharsets.US_ASCII));
        tiff.position(88).putShort((short) 4);
        entry(tiff, 1, 2, 2).put("S\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(tiff, 2, 5, 3).putInt(144);
        entry(tiff, 3, 2, 2).put("E\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(tiff, 4, 5, 3).putInt(168);
        tiff.position(144).putInt(1).putInt(1).putInt(57).putInt(1).putInt(0).putInt(1);
        tiff.putInt(30).putInt(1).putInt(3).putInt(1).putInt(31_986).putInt(1_000);
        var file = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
