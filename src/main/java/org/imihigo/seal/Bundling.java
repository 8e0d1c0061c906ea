package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the texts of entries, wherever they are kept, and to their bundles. */
@Service
@Transactional(readOnly = true)
public class Bundling {
    private static final Set<Kind> CONTRACTS = Set.of(Kind.CONTRACT, Kind.AMENDMENT);

    private final Seal seal;
    private final Leaves leaves;
    private final Contents contents;
    private final ObjectProvider<SealedText> rooms;

    Bundling(Seal seal, Leaves leaves, Contents contents, ObjectProvider<SealedText> rooms) {
        this.seal = seal;
        this.leaves = leaves;
        this.contents = contents;
        this.rooms = rooms;
    }

    /** The very bytes that were sealed; empty where no room keeps them any more. */
    public Optional<byte[]> content(Sealed entry) {
        return rooms().flatMap(room -> room.content(entry).stream()).findFirst();
    }

    Optional<SealedText.Shown> shown(Sealed entry, Words words) {
        return rooms().flatMap(room -> room.shown(entry, words).stream()).findFirst();
    }

    /** The entry of that hash, or the one that covers it. */
    Optional<Sealed> entry(String sha256) {
        return seal.of(sha256)
                .or(() -> rooms().flatMap(room -> room.covered(sha256).stream()).findFirst());
    }

    private Stream<SealedText> rooms() {
        return rooms.orderedStream();
    }

    /** Everything that anybody needs to check the entry without us. */
    public Optional<Bundle> of(Sealed entry) {
        var files = new HashMap<String, byte[]>();
        rooms().map(room -> room.files(entry)).forEach(files::putAll);
        return leaves.find(entry.index())
                .flatMap(leaf -> content(leaf).map(text -> bundle(leaf, text, files)));
    }

    /**
     * @param text the very bytes that were sealed
     * @param more other files of the bundle, such as {@code contract.pdf}
     */
    public Bundle bundle(Sealed entry, byte[] text, Map<String, byte[]> more) {
        var head = seal.head().orElseThrow();
        var files = new HashMap<>(more);
        files.put(CONTRACTS.contains(entry.kind()) ? "contract.json" : "text.json", text);
        files.put("head.json", CanonicalJson.of(head.document()));
        files.put("proof.json", proof(entry, head.size()));
        files.put("key.pem", seal.key(head.key()).orElseThrow().getBytes(US_ASCII));
        leaves.last(Kind.AUDIT_ROOT)
                .ifPresent(
                        roots -> {
                            files.put("audit.json", contents.find(roots.sha256()).orElseThrow());
                            files.put("audit-proof.json", proof(roots, head.size()));
                        });
        return new Bundle(files);
    }

    private byte[] proof(Sealed entry, long size) {
        return CanonicalJson.of(seal.inclusion(entry.index(), size).orElseThrow().document());
    }

    /** The whole log in one file: every leaf, the newest head, and all keys. */
    public byte[] log() {
        var head = seal.head().map(TreeHead::document).orElse(Map.of());
        var entries = seal.entries(0, seal.head().map(TreeHead::size).orElse(0L));
        return CanonicalJson.of(
                Map.of(
                        "entries",
                        entries.stream().map(Sealed::document).toList(),
                        "form",
                        "imihigo-log-1",
                        "head",
                        head,
                        "keys",
                        List.copyOf(seal.keys())));
    }
}
