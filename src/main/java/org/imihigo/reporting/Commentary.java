package org.imihigo.reporting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an owner says beside a figure.
 *
 * @param seen whether it was looked at and nothing had changed
 * @param cause a key of the country's list: why it does not come along
 * @param next what is done next
 * @param outlook whether the target will be reached
 * @param parts how the figure divides, in units of its last decimal place
 * @param claimed when it was written, by the clock of whoever wrote it
 */
public record Commentary(
        boolean seen,
        Optional<String> narrative,
        Optional<String> challenges,
        Optional<String> cause,
        Optional<String> next,
        Optional<Outlook> outlook,
        Map<Part, Long> parts,
        Optional<Instant> claimed) {
    public static final Commentary NONE =
            new Commentary(
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty());

    /** Shall we reach it? */
    public enum Outlook {
        YES,
        DOUBTFUL,
        NO
    }

    /** Which part: women, of the figure by sex. */
    public record Part(String breakdown, String category) {}

    public Commentary {
        parts = Map.copyOf(parts);
    }

    public boolean isEmpty() {
        return isSameAs(NONE);
    }

    /** Whether it says the same, whenever it was written. */
    boolean isSameAs(Commentary other) {
        return undated().equals(other.undated());
    }

    private Commentary undated() {
        return new Commentary(
                seen, narrative, challenges, cause, next, outlook, parts, Optional.empty());
    }
}
