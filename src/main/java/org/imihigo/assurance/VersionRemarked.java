package org.imihigo.assurance;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody said something of a row of a version, or answered it. */
public record VersionRemarked(UnitCode unit, UUID remark) implements Happening {
    @Override
    public String subject() {
        return "remark " + remark;
    }
}
