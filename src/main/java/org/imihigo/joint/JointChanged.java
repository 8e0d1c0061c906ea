package org.imihigo.joint;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A joint pledge was proposed, agreed to or refused, or work on one was planned or done. */
public record JointChanged(UnitCode unit, UUID joint, String what) implements Happening {
    @Override
    public String subject() {
        return "joint pledge " + joint + " " + what;
    }
}
