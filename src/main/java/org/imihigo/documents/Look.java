package org.imihigo.documents;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * What a picture looks like, in 64 bits: each says whether one of 8 × 8 places is brighter than the
 * one to its right. Made smaller, saved again or a little darker, a picture keeps most of them.
 */
record Look(long bits) {
    /** Differing in more bits, two pictures are two pictures. */
    static final int NEAR = 7;

    private static final int SIDE = 8;
    private static final int SAMPLES = 24;

    /** With fewer bits of one kind it is a wall or a sky, and looks like every other. */
    private static final int FEWEST = 6;

    static Look of(BufferedImage picture) {
        long bits = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                boolean falls =
                        brightness(picture, column, row) > brightness(picture, column + 1, row);
                bits = (bits << 1) | (falls ? 1 : 0);
            }
        }
        return new Look(bits);
    }

    /** Of a place in a raster of nine by eight, from points spread over it. */
    private static long brightness(BufferedImage picture, int column, int row) {
        long sum = 0;
        for (int down = 0; down < SAMPLES; down++) {
            int y = (int) ((row * SAMPLES + down + 0.5) * picture.getHeight() / (SIDE * SAMPLES));
            for (int along = 0; along < SAMPLES; along++) {
                int x =
                        (int)
                                ((column * SAMPLES + along + 0.5)
                                        * picture.getWidth()
                                        / ((SIDE + 1) * SAMPLES));
                sum += brightness(picture.getRGB(x, y));
            }
        }
        return sum / (SAMPLES * SAMPLES);
    }

    /** Red, green and blue as an eye weighs them. */
    private static int brightness(int colour) {
        int red = (colour >> 16) & 0xFF;
        int green = (colour >> 8) & 0xFF;
        int blue = colour & 0xFF;
        return 299 * red + 587 * green + 114 * blue;
    }

    boolean saysSomething() {
        int ones = Long.bitCount(bits);
        return ones >= FEWEST && ones <= Long.SIZE - FEWEST;
    }

    int distance(Look other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** Each byte with its place. */
    Integer[] bands() {
        return IntStream.range(0, SIDE)
                .mapToObj(place -> (place << 8) | (int) ((bits >>> (place * Byte.SIZE)) & 0xFF))
                .toArray(Integer[]::new);
    }
}
