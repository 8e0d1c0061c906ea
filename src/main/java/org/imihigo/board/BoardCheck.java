package org.imihigo.board;

import java.time.Duration;
import java.time.Instant;

/**
 * What a comparison of the board with the readings found. Anything wrong was said in the log, and
 * the board read anew.
 *
 * @param readings how many readings were compared
 * @param wrong how many cells, structures and sums were not what they must be
 */
public record BoardCheck(Instant at, Duration took, long readings, long wrong) {
    public boolean isClean() {
        return wrong == 0;
    }
}
