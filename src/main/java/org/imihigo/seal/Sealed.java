package org.imihigo.seal;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of the public log.
 *
 * @param index its place, from 0
 * @param subject of what it is the text, such as {@code contract RW5710 2026-27 v1}
 * @param sha256 of the text's bytes, 64 small hexadecimal digits
 */
public record Sealed(long index, Kind kind, String subject, String sha256, Instant at) {
    /** What the tree is made of: canonical JSON, so that anybody can make it again. */
    public byte[] leaf() {
        return CanonicalJson.of(document());
    }

    Map<String, Object> document() {
        return Map.of(
                "at", at.toString(), "kind", kind.name(), "sha256", sha256, "subject", subject);
    }

    /** Its public address on this site. */
    public String address() {
        return "/seal/" + sha256;
    }
}
