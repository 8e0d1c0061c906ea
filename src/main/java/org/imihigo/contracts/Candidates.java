package org.imihigo.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;

/** Something that a contract can be started from. Every room that has something offers it. */
public interface Candidates {
    /** The least stands first. */
    int order();

    /** As an address writes it: {@code last-year}. */
    String word();

    String title(Words words);

    /** What could become a row of the unit's contract for a year. */
    List<Candidate> of(UnitCode unit, FiscalYear year, Words words);

    /**
     * What is said beside a draft in which some of them have no row; nothing where nobody need take
     * them.
     */
    default Optional<String> missing(int rows, Words words) {
        return Optional.empty();
    }

    /**
     * A row that can be taken.
     *
     * @param key by which it is chosen, unique among its neighbours
     * @param note where it comes from, and how sure its baseline is
     * @param cells what it begins with
     */
    record Candidate(String key, String title, String note, Map<Column, String> cells) {
        public Candidate {
            cells = Map.copyOf(cells);
        }
    }
}
