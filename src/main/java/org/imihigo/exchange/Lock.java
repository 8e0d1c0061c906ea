package org.imihigo.exchange;

import java.util.Locale;
import org.imihigo.web.Words;

/** Whether the figure of a quarter can be filled in, and if not, why. */
enum Lock {
    OPEN,
    /** The quarter cannot be reported today. */
    CLOSED,
    /** Its report lies with the level above. */
    SENT,
    /** It is reported month by month: three months cannot be told from their quarter. */
    MONTHLY,
    /** It adds up from the units below. */
    BELOW,
    /** Another owner leads the joint pledge, and reports it. */
    JOINT;

    /** Why, and where to go instead. */
    String says(Words words) {
        return words.text("exchange.lock." + name().toLowerCase(Locale.ROOT));
    }
}
