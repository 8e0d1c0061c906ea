package org.imihigo.demonstration;

import java.awt.Color;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture where a photograph would be: terraces on a hill, drawn by numbers, with the word that
 * says what it is in squares, because a server may have no fonts.
 */
final class Drawing {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final int SQUARE = 12;

    /** DEMO, five squares a letter. */
    private static final List<String> WORD =
            List.of(
                    "####. ##### #...# .###.",
                    "#...# #.... ##.## #...#",
                    "#...# ####. #.#.# #...#",
                    "#...# #.... #...# #...#",
                    "####. ##### #...# .###.");

    private Drawing() {}

    static byte[] png() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xCFE3EE));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int step = 0; step < 9; step++) {
            pen.setColor(new Color(0x7A - 6 * step, 0x9B - 8 * step, 0x5B - 4 * step));
            var hill = new Polygon();
            for (int across = 0; across <= WIDTH; across += 20) {
                double round = Math.sin(Math.PI * across / WIDTH) * (300 - 22 * step);
                hill.addPoint(across, (int) (HEIGHT - 160 + 18 * step - round));
            }
            hill.addPoint(WIDTH, HEIGHT);
            hill.addPoint(0, HEIGHT);
            pen.fill(hill);
        }
        pen.setColor(Color.WHITE);
        for (int row = 0; row < WORD.size(); row++) {
            for (int column = 0; column < WORD.get(row).length(); column++) {
                if (WORD.get(row).charAt(column) == '#') {
                    pen.fillRect(40 + column * SQUARE, 40 + row * SQUARE, SQUARE, SQUARE);
                }
            }
        }
        pen.dispose();
        return written(picture);
    }

    private static byte[] written(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }
}
