package org.imihigo.checks;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * What is known around a line.
 *
 * @param trend how far the unit came in a year, of those before, as a share of where it stood
 * @param peers how ambitious units of the same kind are on the same series
 * @param parts what units below promise as parts of it, or have agreed to
 * @param above the nearest unit above that has pledged on the same series, where the line is not
 *     tied to it
 * @param twins of a district's line the ministries, of a ministry's the districts, that promise the
 *     same
 */
public record Around(
        Optional<Fraction> trend,
        Peers peers,
        List<Fraction> parts,
        Optional<String> above,
        List<String> twins) {
    public static final Around NOTHING =
            new Around(Optional.empty(), Peers.NONE, List.of(), Optional.empty(), List.of());

    public Around {
        parts = List.copyOf(parts);
        twins = List.copyOf(twins);
    }
}
