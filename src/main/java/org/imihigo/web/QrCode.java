package org.imihigo.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a square code, drawn as SVG: what a telephone reads off a print. */
public final class QrCode {
    /** White around it, in squares: without it no camera finds it. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** Decorative: the text must stand beside it in words. */
    public static String svg(String text) {
        try {
            var squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int side = squares.getWidth() + 2 * QUIET;
            return """
                   <svg class="qr" viewBox="0 0 %d %d" shape-rendering="crispEdges" aria-hidden="true" focusable="false">\
                   <path fill="#fff" d="M0 0h%dv%dH0z"/><path stroke="#000" d="%s"/></svg>"""
                    .formatted(side, side, side, side, path(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a code: " + text.length(), tooLong);
        }
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
