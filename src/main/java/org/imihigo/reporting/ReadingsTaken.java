package org.imihigo.reporting;

import java.util.List;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/**
 * A program brought what a unit says of itself.
 *
 * @param readings one line each: the id, and what it says
 */
public record ReadingsTaken(UnitCode unit, List<String> readings) implements Happening {
    static ReadingsTaken of(UnitCode unit, List<Reading> readings) {
        return new ReadingsTaken(unit, readings.stream().map(ReadingsTaken::line).toList());
    }

    private static String line(Reading reading) {
        var line = new StringBuilder().append(reading.id()).append('\t');
        line.append(reading.series().value()).append('\t').append(reading.period()).append('\t');
        ReadingsChanged.write(reading.amount(), line);
        reading.supersedes().ifPresent(superseded -> line.append('\t').append(superseded));
        return line.toString();
    }

    @Override
    public String subject() {
        return "reading " + readings.getFirst().substring(0, 36);
    }
}
