package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON that has one spelling (RFC 8785), so that the same tree always has the same hash. Decimals
 * are written as strings: no reader of ours may round them.
 */
public final class CanonicalJson {
    /** Beyond it, readers of JSON lose digits. */
    private static final long MOST = 9_007_199_254_740_991L;

    private CanonicalJson() {}

    /**
     * @param tree of maps with names, lists, strings, decimals, whole numbers and truths
     * @throws IllegalArgumentException where something else is in it
     */
    public static byte[] of(Object tree) {
        return text(tree).getBytes(UTF_8);
    }

    static String text(Object tree) {
        var text = new StringBuilder();
        write(tree, text);
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("Half a sign cannot be written");
        }
        return text.toString();
    }

    private static void write(Object part, StringBuilder text) {
        switch (part) {
            case Map<?, ?> object -> write(object, text);
            case List<?> list -> write(list, text);
            case String string -> quote(string, text);
            case BigDecimal exact -> quote(exact.toPlainString(), text);
            case Integer whole -> text.append(whole.intValue());
            case Long whole -> text.append(safe(whole));
            case Boolean truth -> text.append(truth.booleanValue());
            default -> throw new IllegalArgumentException("Not for JSON: " + part.getClass());
        }
    }

    private static void write(Map<?, ?> object, StringBuilder text) {
        // Java orders strings as the RFC does: by their units of UTF-16.
        var sorted = new TreeMap<String, Object>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        char before = '{';
        for (var member : sorted.entrySet()) {
            text.append(before);
            quote(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
            before = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void write(List<?> list, StringBuilder text) {
        char before = '[';
        for (var one : list) {
            text.append(before);
            write(one, text);
            before = ',';
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private static long safe(long whole) {
        if (whole > MOST || whole < -MOST) {
            throw new IllegalArgumentException("Too large for JSON: " + whole);
        }
        return whole;
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            write(string.charAt(at), text);
        }
        text.append('"');
    }

    private static void write(char sign, StringBuilder text) {
        switch (sign) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> text.append(sign < ' ' ? "\\u%04x".formatted((int) sign) : sign);
        }
    }
}
