package org.imihigo.contracts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.indicators.Direction;

/** Whether more or less is better, as people write it in three languages. */
final class DirectionWords {
    private static final Pattern UP =
            Pattern.compile(
                    "up|more|more is better|higher( is better)?|increas(e|ing)|plus"
                            + "|plus c'est mieux|(a la )?hausse|byinshi|byinshi ni byo byiza");
    private static final Pattern DOWN =
            Pattern.compile(
                    "down|less|less is better|lower( is better)?|decreas(e|ing)|moins"
                            + "|moins c'est mieux|(a la )?baisse|bike|bike ni byo byiza");

    private DirectionWords() {}

    static Optional<Direction> read(String text) {
        var folded = Folded.of(text);
        if (UP.matcher(folded).matches()) {
            return Optional.of(new Direction.Up());
        }
        return Optional.<Direction>of(new Direction.Down())
                .filter(_ -> DOWN.matcher(folded).matches());
    }
}
