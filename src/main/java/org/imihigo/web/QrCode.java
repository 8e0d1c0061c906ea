package org.imihigo.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A text as a square code: what a telephone reads off a print or a screen. */
public final class QrCode {
    /** White around it, in squares: without it no camera finds it. */
    private static final int QUIET = 4;

    /** Of a picture in dots. */
    private static final int SIDE = 240;

    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /** Drawn as SVG, decorative: the text must stand beside it in words. */
    public static String svg(String text) {
        try {
            var squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int side = squares.getWidth() + 2 * QUIET;
            return """
                   <svg class="qr" viewBox="0 0 %d %d" shape-rendering="crispEdges" aria-hidden="true" focusable="false">\
                   <path fill="#fff" d="M0 0h%dv%dH0z"/><path stroke="#000" d="%s"/></svg>"""
                    .formatted(side, side, side, side, path(squares));
        } catch (WriterException tooLong) {
            throw tooLong(text, tooLong);
        }
    }

    /** The same in dots, as a data address: for what draws no SVG. */
    public static String picture(String text) {
        try {
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE);
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    image.setRGB(x, y, squares.get(x, y) ? 0 : WHITE);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw tooLong(text, tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static IllegalArgumentException tooLong(String text, WriterException cause) {
        return new IllegalArgumentException("Too long for a code: " + text.length(), cause);
    }

    /** Each row is one line that is drawn where squares are dark. */
    private static String path(ByteMatrix squares) {
        var path = new StringBuilder();
        for (int row = 0; row < squares.getHeight(); row++) {
            path.append("M%d %d.5".formatted(QUIET, row + QUIET));
            for (int from = 0; from < squares.getWidth(); ) {
                int to = from;
                while (to < squares.getWidth() && squares.get(to, row) == squares.get(from, row)) {
                    to++;
                }
                path.append(squares.get(from, row) == 1 ? "h" + (to - from) : skip(to - from));
                from = to;
            }
        }
        return path.toString();
    }

    private static String skip(int squares) {
        return "m" + squares + " 0";
    }
}
