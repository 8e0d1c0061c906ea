package org.imihigo.documents;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is, by its first bytes; its name and what the browser says prove nothing. */
enum FileType {
    JPEG("ffd8ff", "image/jpeg", "jpg"),
    PNG("89504e470d0a1a0a", "image/png", "png"),
    /** Begins with {@code %PDF-}. */
    PDF("255044462d", "application/pdf", "pdf");

    private static final int LONGEST = 8;

    private final String beginning;
    private final String media;
    private final String ending;

    FileType(String beginning, String media, String ending) {
        this.beginning = beginning;
        this.media = media;
        this.ending = ending;
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int length = Math.min(content.length, LONGEST);
        return HexFormat.of().formatHex(content, 0, length).startsWith(beginning);
    }

    String media() {
        return media;
    }

    /** The name with the ending that tells the truth. */
    String named(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "." + ending;
    }
}
