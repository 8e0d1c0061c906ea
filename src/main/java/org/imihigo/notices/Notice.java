package org.imihigo.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.web.Words;

/**
 * What one post was told at one stage of a deadline.
 *
 * @param unit whose post it is
 * @param late how many below the unit are late; 0 where it is the post's own debt
 */
record Notice(
        UUID id,
        PostId post,
        Deadline deadline,
        Stage stage,
        UnitCode unit,
        int late,
        String path,
        Instant at,
        Optional<Instant> read) {
    String text(Words words) {
        var key = deadline.wording() + stage.word();
        var period = words.period(deadline.period());
        if (stage.levels() == 0) {
            return words.text(key, period, deadline.due());
        }
        return words.text(key + (late == 1 ? ".one" : ".other"), late, period, deadline.due());
    }
}
