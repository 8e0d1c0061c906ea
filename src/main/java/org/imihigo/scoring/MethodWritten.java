package org.imihigo.scoring;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A version of a method was written; it judges nothing yet. */
public record MethodWritten(UnitCode unit, String method, int version) implements Happening {
    @Override
    public String subject() {
        return "method " + method + " version " + version;
    }
}
