package org.imihigo.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes: its name may say anything. */
enum FileKind {
    EMPTY,
    ZIP,
    /** Excel before 2007, or any Excel with a password: both begin alike. */
    OLD_OR_LOCKED,
    PICTURE,
    /** A web page or a flat XML file that was named .xls. */
    MARKUP,
    TEXT,
    OTHER;

    private static final int LOOKED_AT = 4_096;

    static FileKind of(byte[] content) {
        var start =
                new String(
                        content,
                        0,
                        Math.min(content.length, LOOKED_AT),
                        StandardCharsets.ISO_8859_1);
        if (start.isBlank() && content.length <= LOOKED_AT) {
            return EMPTY;
        }
        if (start.startsWith("PK")) {
            return ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLD_OR_LOCKED;
        }
        if (isPicture(start)) {
            return PICTURE;
        }
        if (isWide(start)) {
            return TEXT;
        }
        if (start.startsWith("%PDF") || start.chars().anyMatch(FileKind::isNoText)) {
            return OTHER;
        }
        return isMarkup(start) ? MARKUP : TEXT;
    }

    private static boolean isPicture(String start) {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")
                || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("ftyp", 4);
    }

    /** Excel's "Unicode text" has two bytes a letter. */
    static boolean isWide(String start) {
        return start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
    }

    private static boolean isNoText(int sign) {
        return sign < ' ' && "\t\n\r\f".indexOf(sign) < 0;
    }

    private static boolean isMarkup(String start) {
        var first = start.replaceFirst("^\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        return first.startsWith("<?xml")
                || first.startsWith("<html")
                || first.startsWith("<!doctype")
                || first.startsWith("<table");
    }
}
