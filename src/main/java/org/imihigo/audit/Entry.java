package org.imihigo.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;

/**
 * What one transaction did to one chain.
 *
 * @param post whose; nobody's in a job
 * @param address the request, such as {@code POST /readings}; empty in a job
 * @param happened what, in the names of the happenings
 * @param subject to what; the first, where there were several
 * @param happenings how many
 * @param digest of all that the happenings said, and a salt
 */
record Entry(
        long id,
        Instant at,
        String chain,
        UnitCode unit,
        Optional<UUID> post,
        String address,
        String happened,
        String subject,
        int happenings,
        String digest,
        Optional<Seal> seal) {

    /** Where it stands in its chain, and the hash over everything up to it. */
    record Seal(long place, String hash) {
        static final Seal NONE = new Seal(0, "");
    }

    /** The seal that this entry gets, or must have, behind {@code previous}. */
    Seal after(Seal previous) {
        long place = previous.place() + 1;
        return new Seal(
                place,
                sha256(
                        List.of(
                                previous.hash(),
                                Long.toString(place),
                                Long.toString(id),
                                at.toString(),
                                chain,
                                unit.value(),
                                post.map(UUID::toString).orElse(""),
                                address,
                                happened,
                                subject,
                                Integer.toString(happenings),
                                digest)));
    }

    /** As it leaves the house: everything that its hash was made of, and the hash. */
    Map<String, Object> document() {
        var document = new TreeMap<String, Object>();
        document.put("id", id);
        document.put("at", at.toString());
        document.put("chain", chain);
        document.put("unit", unit.value());
        document.put("post", post.map(UUID::toString).orElse(""));
        document.put("address", address);
        document.put("happened", happened);
        document.put("subject", subject);
        document.put("happenings", happenings);
        document.put("digest", digest);
        seal.ifPresent(known -> document.put("place", known.place()));
        seal.ifPresent(known -> document.put("hash", known.hash()));
        return document;
    }

    /** Each part with its length before it, so that no two rows read the same. */
    static String sha256(List<String> parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            var text = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return Sha256.hex(bytes.toByteArray());
    }
}
