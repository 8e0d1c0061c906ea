package org.imihigo.joint;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;

/** Somebody was given work on a pledge, or has done it. */
public record AssignmentChanged(UnitCode unit, PledgeId pledge, String what) implements Happening {
    @Override
    public String subject() {
        return "task group of pledge " + pledge + " " + what;
    }
}
