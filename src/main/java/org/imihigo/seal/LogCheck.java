package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imihigo.web.Notice;
import org.imihigo.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the tree again from its leaves and holds every signed head against it; and remembers,
 * outside the database, how far the log had come, so that an old database cannot pass for the new
 * one. Every page says where it is not so.
 */
@Component
class LogCheck implements Notice {
    private static final Logger log = LoggerFactory.getLogger(LogCheck.class);
    private static final String SEEN = "log.seen";

    private final Leaves leaves;
    private final Heads heads;
    private final KeyFolder folder;
    private final AtomicBoolean broken = new AtomicBoolean();

    LogCheck(Leaves leaves, Heads heads, KeyFolder folder) {
        this.leaves = leaves;
        this.heads = heads;
        this.folder = folder;
    }

    /** Returns the first size whose head does not fit; empty where all is as it was signed. */
    @Transactional(readOnly = true)
    public Optional<Long> look() {
        var wrong = firstWrong();
        wrong.ifPresent(size -> log.error("The log is not as it was signed at size {}", size));
        broken.set(wrong.isPresent());
        return wrong;
    }

    private Optional<Long> firstWrong() {
        var kept = new HashMap<String, String>();
        var tree = new Merkle((level, index) -> known(kept, level + "/" + index));
        long size = 0;
        try (var all = leaves.all()) {
            for (var entry : (Iterable<Sealed>) all::iterator) {
                if (entry.index() != size) {
                    return Optional.of(size + 1);
                }
                for (var one : tree.grown(size, Merkle.leaf(entry.leaf()))) {
                    kept.put(one.level() + "/" + one.index(), one.hash());
                }
                size++;
                if (!isSigned(size, tree.root(size))) {
                    return Optional.of(size);
                }
            }
        }
        return isOlderThanSeen(size, tree) ? Optional.of(size + 1) : remember(size, tree);
    }

    private static String known(Map<String, String> kept, String place) {
        return Objects.requireNonNull(kept.get(place));
    }

    private boolean isSigned(long size, String root) {
        return heads.find(size)
                .filter(head -> head.root().equals(root))
                .flatMap(head -> heads.key(head.key()).map(key -> LogKey.signed(head, key)))
                .orElse(false);
    }

    private boolean isOlderThanSeen(long size, Merkle tree) {
        var seen = new String(folder.keptOrMade(SEEN, () -> new byte[0]), US_ASCII).split(" ", -1);
        if (seen.length != 2) {
            return false;
        }
        long then = Long.parseLong(seen[0]);
        return then > size || !tree.root(then).equals(seen[1]);
    }

    private Optional<Long> remember(long size, Merkle tree) {
        folder.write(SEEN, (size + " " + tree.root(size)).getBytes(US_ASCII));
        return Optional.empty();
    }

    @Override
    public Optional<String> of(Words words) {
        return broken.get() ? Optional.of(words.text("seal.broken")) : Optional.empty();
    }
}
