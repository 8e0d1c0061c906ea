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
        var exif = Exif.of(Camera.wrote(picture(40, 20, "jpeg"), 6));

        assertThat(exif.taken()).contains(LocalDateTime.parse("2026-01-06T17:41:00"));
        assertThat(exif.place())
                .contains(new Place(new BigDecimal("-1.950000"), new BigDecimal("30.058885")));
        assertThat(exif.orientation()).isEqualTo(6);
    }

    @Test
    void aPictureThatLiesOnItsSideIsTurnedAndNothingIsHiddenInIt() throws IOException {
        var photograph = Camera.wrote(picture(40, 20, "jpeg"), 6);

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
        var photograph = Camera.wrote(picture(40, 20, "jpeg"), 1);
        for (int place = 12; place < 200; place++) {
            var broken = photograph.clone();
            broken[place] = (byte) 0xEE;
            assertThat(Exif.of(broken)).isNotNull();
        }
    }

    @Test
    void aPictureMadeSmallerAndSavedAgainLooksLikeItself() throws IOException {
        var scene = scene(2_400, 1_800, 5);
        var small = Look.of(drawn(scene, 800, 600));

        assertThat(Look.of(scene).distance(small)).isLessThanOrEqualTo(Look.NEAR);
        assertThat(Look.of(scene(800, 600, 6)).distance(small)).isGreaterThan(Look.NEAR);
        assertThat(new Look(0L).saysSomething()).as("a wall").isFalse();
        assertThat(small.saysSomething()).isTrue();
        assertThat(small.bands()).hasSize(8).doesNotHaveDuplicates();
    }

    private static BufferedImage scene(int width, int height, int seed) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(seed);
        var pen = image.createGraphics();
        for (int spot = 0; spot < 80; spot++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(
                    (int) (random.nextDouble() * width),
                    (int) (random.nextDouble() * height),
                    width / 4,
                    height / 4);
        }
        pen.dispose();
        return image;
    }

    private static BufferedImage drawn(BufferedImage scene, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.drawImage(scene, 0, 0, width, height, null);
        pen.dispose();
        return image;
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
}
