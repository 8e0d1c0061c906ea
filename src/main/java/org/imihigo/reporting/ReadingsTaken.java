package org.imihigo.reporting;

import java.util.List;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/**
 * A program brought what a unit says of itself.
 *
 * @param readings one line each: the id, and what it changed
 */
public record ReadingsTaken(UnitCode unit, List<String> readings) implements Happening {
    @Override
    public String subject() {
        return "reading " + readings.getFirst().substring(0, 36);
    }
}
