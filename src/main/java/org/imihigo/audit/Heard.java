package org.imihigo.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** What happened in one transaction, by whom, until it is written down. */
final class Heard {
    private static final SecureRandom random = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final Optional<UUID> post;
    private final String address;
    private final List<Happening> happenings = new ArrayList<>();

    Heard(Optional<UUID> post, String address) {
        this.post = post;
        this.address = address;
    }

    void add(Happening happening) {
        happenings.add(happening);
    }

    /** An entry that is not written yet, with the salt of its digest. */
    record Draft(Entry entry, String salt) {}

    /** One entry for each chain that was touched. */
    List<Draft> drafts(Instant at) {
        return happenings.stream()
                .collect(
                        groupingBy(
                                happening -> Chains.of(happening.unit()), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(chain -> draft(chain.getKey(), chain.getValue(), at))
                .toList();
    }

    private Draft draft(String chain, List<Happening> here, Instant at) {
        var salt = salt();
        var first = here.getFirst();
        var units = here.stream().map(Happening::unit).distinct().toList();
        var names = here.stream().map(happening -> happening.getClass().getSimpleName());
        return new Draft(
                new Entry(
                        0,
                        at,
                        chain,
                        units.size() == 1 ? first.unit() : new UnitCode(chain),
                        post,
                        address,
                        names.distinct().sorted().collect(joining(", ")),
                        first.subject(),
                        here.size(),
                        digest(salt, here),
                        Optional.empty()),
                salt);
    }

    private static String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A commitment: who holds the salt can prove what was said; without it nobody can guess. */
    static String digest(String salt, List<Happening> said) {
        return Entry.sha256(
                Stream.concat(Stream.of(salt), said.stream().map(Happening::toString)).toList());
    }
}
