package org.imihigo.documents;

import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.Sha256;

/** The SHA-256 of what is kept, in hexadecimal: nobody can exchange the content behind it. */
public record DocumentId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a document: " + value);
        }
    }

    /** The document of an address, or nothing. */
    public static Optional<DocumentId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DocumentId(text)) : Optional.empty();
    }

    static DocumentId of(byte[] content) {
        return new DocumentId(Sha256.hex(content));
    }

    @Override
    public String toString() {
        return value;
    }
}
