package org.imihigo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: whether the trail is as it was written. */
@Service
@Transactional(readOnly = true)
public class Audit {
    private final Entries entries;

    Audit(Entries entries) {
        this.entries = entries;
    }

    /** The first place of a chain that is not as it was sealed. */
    public record Broken(String chain, long place) {}

    /** Recomputes every chain; empty where all of them hold. */
    public List<Broken> verify() {
        return entries.chains().stream().map(this::verify).flatMap(Optional::stream).toList();
    }

    /** Recomputes one chain from its beginning. */
    public Optional<Broken> verify(String chain) {
        return entries.inOrder(chain, Audit::firstBroken);
    }

    /** Where a chain stood: the hash over everything up to that place. */
    public record Head(String chain, long place, String hash) {}

    /** Where every chain stood at that moment. */
    public List<Head> heads(Instant until) {
        return entries.heads(until);
    }

    /** Gives the sealed entries of a chain one by one, as others can check them. */
    void tell(String chain, Consumer<Map<String, Object>> listener) {
        entries.inOrder(
                chain,
                rows -> {
                    rows.map(Entry::document).forEach(listener);
                    return chain;
                });
    }

    private static Optional<Broken> firstBroken(Stream<Entry> sealed) {
        var previous = Entry.Seal.NONE;
        for (var entry : (Iterable<Entry>) sealed::iterator) {
            var expected = entry.after(previous);
            if (entry.seal().filter(expected::equals).isEmpty()) {
                return Optional.of(new Broken(entry.chain(), expected.place()));
            }
            previous = expected;
        }
        return Optional.empty();
    }
}
