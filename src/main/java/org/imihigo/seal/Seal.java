package org.imihigo.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: the public log, to which anybody may look and nobody can go back. */
@Service
@Transactional(readOnly = true)
public class Seal {
    private static final String HASH = "[0-9a-f]{64}";

    private final Leaves leaves;
    private final Heads heads;
    private final KeyFolder folder;
    private final Clock clock;

    Seal(Leaves leaves, Heads heads, KeyFolder folder, Clock clock) {
        this.leaves = leaves;
        this.heads = heads;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Seals a text within the caller's transaction: either both are kept or neither. Others wait
     * from here to its end, so it is the last thing that a transaction does. Sealed twice, it is
     * the same entry.
     *
     * @param subject of what it is the text, such as {@code contract RW5710 2026-27 v1}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sealed append(Kind kind, String subject, byte[] content) {
        leaves.waitForTurn();
        var sha256 = Sha256.hex(content);
        var known = leaves.find(sha256);
        if (known.isPresent()) {
            return same(known.get(), kind, subject);
        }
        var entry = new Sealed(leaves.size(), kind, subject, sha256, now());
        var tree = leaves.tree();
        leaves.insert(entry, tree.grown(entry.index(), Merkle.leaf(entry.leaf())));
        sign(entry.index() + 1, tree, entry.at());
        return entry;
    }

    private static Sealed same(Sealed known, Kind kind, String subject) {
        if (known.kind() != kind || !known.subject().equals(subject)) {
            throw new IllegalArgumentException(
                    "The text of %s was sealed as %s".formatted(subject, known.subject()));
        }
        return known;
    }

    /** The log never goes back in time, whatever the server's clock does; micros, as it is kept. */
    private Instant now() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return heads.last().map(TreeHead::at).filter(now::isBefore).orElse(now);
    }

    private void sign(long size, Merkle tree, Instant at) {
        var key = LogKey.read(folder.keptOrMade("log.pem", () -> LogKey.fresh().pem()));
        heads.learn(key, at);
        heads.insert(key.sign(TreeHead.unsigned(size, tree.root(size), at, key.fingerprint())));
    }

    public Optional<Sealed> of(String sha256) {
        return sha256.matches(HASH) ? leaves.find(sha256) : Optional.empty();
    }

    /** Empty as long as nothing was sealed. */
    public Optional<TreeHead> head() {
        return heads.last();
    }

    /** What was signed when the log had that size. */
    public Optional<TreeHead> head(long size) {
        return heads.find(size);
    }

    /** From one place up to, not including, another. */
    public List<Sealed> entries(long start, long end) {
        return leaves.between(start, end);
    }

    /** Proves an entry against the newest head. */
    public Optional<Inclusion> inclusion(String sha256) {
        return of(sha256).flatMap(entry -> inclusion(entry.index(), leaves.size()));
    }

    /** Proves an entry against the head of that size; empty where it was not in it. */
    public Optional<Inclusion> inclusion(long index, long size) {
        if (size > leaves.size() || index >= size) {
            return Optional.empty();
        }
        return leaves.find(index)
                .map(entry -> new Inclusion(entry, size, leaves.tree().inclusion(index, size)));
    }

    /**
     * @throws Refusal where the log never had such sizes
     */
    public Consistency consistency(long from, long to) {
        if (from < 0 || from > to || to > leaves.size()) {
            throw Refusal.invalid("seal.sizes", from, to, leaves.size());
        }
        return new Consistency(from, to, leaves.tree().consistency(from, to));
    }

    /** The public key of that fingerprint, as PEM. */
    public Optional<String> key(String fingerprint) {
        return heads.key(fingerprint);
    }

    /** All public keys that ever signed a head, the latest first. */
    public List<String> keys() {
        return heads.keys().stream().map(Heads.Known::pem).toList();
    }
}
