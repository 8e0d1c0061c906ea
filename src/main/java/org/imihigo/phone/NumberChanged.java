package org.imihigo.phone;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/**
 * The telephone of a post was registered, opened with a PIN, or taken off.
 *
 * @param what became of it: {@code registered}, {@code opened}, {@code removed}
 */
public record NumberChanged(UnitCode unit, String number, String what) implements Happening {
    static NumberChanged of(Subscriber one, String what) {
        return new NumberChanged(one.unit(), one.number().masked(), what);
    }

    @Override
    public String subject() {
        return "telephone " + number;
    }
}
