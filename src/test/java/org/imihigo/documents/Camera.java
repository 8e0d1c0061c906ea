package org.imihigo.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a camera writes into a photograph beside the picture. */
public final class Camera {
    private Camera() {}

    /** A segment as a camera writes it: upright or not, when, and 1°57' S 30°3'31.986" E. */
    public static byte[] wrote(byte[] jpeg, int orientation) {
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
