package org.imihigo.documents;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.imihigo.kernel.Refusal;

/**
 * A photograph drawn anew: upright, at most 2,560 pixels long, without anything that was hidden in
 * the file.
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Picture(byte[] jpeg, int width, int height, Look look) {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 2_560;
    private static final float QUALITY = 0.85f;

    /** A picture takes memory while it is drawn: no more than these at once. */
    private static final Semaphore drawing = new Semaphore(2);

    static Picture of(byte[] content, int orientation) {
        drawing.acquireUninterruptibly();
        try {
            var upright = upright(read(content), orientation);
            return new Picture(
                    write(upright), upright.getWidth(), upright.getHeight(), Look.of(upright));
        } catch (IOException | RuntimeException problem) {
            throw problem instanceof Refusal refusal
                    ? refusal
                    : Refusal.invalid("documents.picture.broken");
        } finally {
            drawing.release();
        }
    }

    private static BufferedImage read(byte[] content) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw Refusal.invalid("documents.picture.broken");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The size is asked first: a small file may claim to be a picture as large as a town. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw Refusal.invalid("documents.picture.large", MOST_PIXELS / 1_000_000);
        }
        int step = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST_SIDE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage seen, int orientation) {
        boolean lying = orientation >= 5;
        int width = lying ? seen.getHeight() : seen.getWidth();
        int height = lying ? seen.getWidth() : seen.getHeight();
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawRenderedImage(seen, turn(orientation, seen.getWidth(), seen.getHeight()));
        pen.dispose();
        return drawn;
    }

    /** From where a pixel lies in the file to where it belongs. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] write(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
