package org.imihigo.gatherings;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/**
 * Something was said, decided or recorded about a gathering, a motion, a resolution or a milestone.
 *
 * @param where the address of the thing
 * @param what was done
 */
public record GatheringChanged(UnitCode unit, String where, String what) implements Happening {
    @Override
    public String subject() {
        return where + " " + what;
    }
}
