package org.imihigo.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What a camera wrote into a JPEG: when and where it was taken, and which side is up. Anything that
 * cannot be read is left out; the file came from outside.
 *
 * @param orientation 1 to 8, as the camera says; 1 is upright
 */
record Exif(Optional<LocalDateTime> taken, Optional<Place> place, int orientation) {
    static final Exif NOTHING = new Exif(Optional.empty(), Optional.empty(), 1);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final int SEGMENT = 0xFF;
    private static final int APPLICATION_1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int DETAILS = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int GPS = 0x8825;
    private static final int SHORT = 3;

    static Exif of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg)).map(Exif::read).orElse(NOTHING);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException _) {
            return NOTHING;
        }
    }

    /** The TIFF structure inside the first segment that carries one. */
    private static Optional<ByteBuffer> find(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() > Integer.BYTES && (jpeg.get() & SEGMENT) == SEGMENT) {
            int marker = jpeg.get() & SEGMENT;
            int length = Short.toUnsignedInt(jpeg.getShort()) - Short.BYTES;
            if (marker == START_OF_SCAN) {
                return Optional.empty();
            }
            var body = jpeg.slice(jpeg.position(), length);
            if (marker == APPLICATION_1 && startsWith(body)) {
                return Optional.of(body.slice(HEADER.length, length - HEADER.length));
            }
            jpeg.position(jpeg.position() + length);
        }
        return Optional.empty();
    }

    private static boolean startsWith(ByteBuffer body) {
        var beginning = new byte[HEADER.length];
        body.get(0, beginning);
        return java.util.Arrays.equals(beginning, HEADER);
    }

    private static Exif read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int side = entry(tiff, first, ORIENTATION).map(at -> number(tiff, at)).orElse(1);
        var taken =
                entry(tiff, first, DETAILS)
                        .flatMap(at -> entry(tiff, number(tiff, at), TAKEN))
                        .flatMap(at -> time(tiff, at));
        var place = entry(tiff, first, GPS).flatMap(at -> place(tiff, number(tiff, at)));
        return new Exif(taken, place, side >= 1 && side <= 8 ? side : 1);
    }

    /** Where the entry with this tag begins in the directory. */
    private static Optional<Integer> entry(ByteBuffer tiff, int directory, int tag) {
        int count = Short.toUnsignedInt(tiff.getShort(directory));
        for (int number = 0; number < count; number++) {
            int at = directory + Short.BYTES + number * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static int number(ByteBuffer tiff, int entry) {
        return tiff.getShort(entry + 2) == SHORT
                ? Short.toUnsignedInt(tiff.getShort(entry + 8))
                : tiff.getInt(entry + 8);
    }

    private static Optional<LocalDateTime> time(ByteBuffer tiff, int entry) {
        var text = new byte["yyyy:MM:dd HH:mm:ss".length()];
        tiff.get(tiff.getInt(entry + 8), text);
        try {
            return Optional.of(
                    LocalDateTime.parse(new String(text, StandardCharsets.US_ASCII), TIME));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Place> place(ByteBuffer tiff, int directory) {
        var latitude = angle(tiff, directory, 1, 'S');
        var longitude = angle(tiff, directory, 3, 'W');
        return latitude.flatMap(north -> longitude.map(east -> new Place(north, east)))
                .filter(Place::isOnEarth);
    }

    /** Degrees, minutes and seconds, each a fraction; the entry before says which side of zero. */
    private static Optional<BigDecimal> angle(
            ByteBuffer tiff, int directory, int side, char negative) {
        return entry(tiff, directory, side + 1)
                .map(at -> degrees(tiff, tiff.getInt(at + 8)))
                .map(
                        degrees ->
                                entry(tiff, directory, side)
                                                .filter(at -> tiff.get(at + 8) == negative)
                                                .isPresent()
                                        ? degrees.negate()
                                        : degrees);
    }

    private static BigDecimal degrees(ByteBuffer tiff, int at) {
        var sixty = BigDecimal.valueOf(60);
        var seconds = fraction(tiff, at + 16);
        var minutes = fraction(tiff, at + 8).add(seconds.divide(sixty, MathContext.DECIMAL64));
        return fraction(tiff, at)
                .add(minutes.divide(sixty, MathContext.DECIMAL64))
                .setScale(Place.SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal fraction(ByteBuffer tiff, int at) {
        long denominator = Integer.toUnsignedLong(tiff.getInt(at + 4));
        if (denominator == 0) {
            throw new IllegalArgumentException("Not a fraction");
        }
        return BigDecimal.valueOf(Integer.toUnsignedLong(tiff.getInt(at)))
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64);
    }
}
