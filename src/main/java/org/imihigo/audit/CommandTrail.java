package org.imihigo.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.imihigo.kernel.Happening;
import org.jooq.DSLContext;

/** Tells the trail what a command did, where no house is awake to hear it. */
public final class CommandTrail {
    private CommandTrail() {}

    /** Within the caller's transaction; the next sealer links it. */
    public static void hear(Happening happening, String command, DSLContext db, Clock clock) {
        var heard = new Heard(Optional.empty(), command);
        heard.add(happening);
        new Entries(db).write(heard.drafts(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
