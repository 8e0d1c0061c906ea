package org.imihigo.seal;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the installation says of its log at one size, signed. Whoever keeps an old one finds out if
 * the log is ever written anew.
 *
 * @param key the fingerprint of the key that signed it
 * @param signature Ed25519 over {@link #signed()}, in base 64
 */
public record TreeHead(long size, String root, Instant at, String key, String signature) {
    private static final String FORM = "imihigo-tree-head-1";

    static TreeHead unsigned(long size, String root, Instant at, String key) {
        return new TreeHead(size, root, at, key, "");
    }

    TreeHead with(byte[] signature) {
        return new TreeHead(size, root, at, key, Base64.getEncoder().encodeToString(signature));
    }

    /** The bytes that are signed: all of the document but the signature, as canonical JSON. */
    public byte[] signed() {
        return CanonicalJson.of(said());
    }

    /** As it stands in files and answers. */
    public Map<String, Object> document() {
        var document = new TreeMap<>(said());
        document.put("signature", signature);
        return document;
    }

    private Map<String, Object> said() {
        return Map.of("at", at.toString(), "form", FORM, "key", key, "root", root, "size", size);
    }
}
