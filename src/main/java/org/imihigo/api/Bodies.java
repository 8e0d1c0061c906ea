package org.imihigo.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** Reads what was sent, as far as its form goes: JSON or CSV, in UTF-8 and nothing else. */
final class Bodies {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Bodies() {}

    static Body read(InputStream input, MediaType type) throws IOException {
        var bytes = input.readNBytes(Body.MOST_BYTES + 1);
        if (bytes.length > Body.MOST_BYTES) {
            return new Body.TooLarge();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            skipMark(text);
            return type.getSubtype().equals("csv") ? CsvBody.read(text) : JsonBody.read(text);
        } catch (CharacterCodingException _) {
            return new Body.Broken("api.body.signs", 1, 1);
        }
    }

    /** Spreadsheets begin their files with it. */
    private static void skipMark(CharBuffer text) {
        if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.get();
        }
    }
}
