package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.board.Figure;
import org.imihigo.reporting.Kind;
import org.imihigo.web.Words;

/**
 * What is shown of a figure: what the level above has confirmed, once it has confirmed all that was
 * reported; until then what the units say, marked as not confirmed.
 *
 * @param confirmed how many of the reports behind it are confirmed
 * @param reported how many have come
 */
record Shown(Figure figure, Kind kind, int confirmed, int reported) {
    static Shown of(Figure self, Figure validated) {
        int reported = self.coverage().fresh();
        int confirmed = validated.coverage().fresh();
        return confirmed >= reported && validated.value().isPresent()
                ? new Shown(validated, Kind.VALIDATED, confirmed, reported)
                : new Shown(self, Kind.SELF, confirmed, reported);
    }

    boolean isConfirmed() {
        return kind == Kind.VALIDATED;
    }

    /** What is still to be confirmed; empty where nothing is. */
    Optional<String> tag(Words words) {
        if (isConfirmed() || figure.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                confirmed == 0
                        ? words.text("scoring.tag.unconfirmed")
                        : words.text("scoring.tag.partly", confirmed, reported));
    }
}
