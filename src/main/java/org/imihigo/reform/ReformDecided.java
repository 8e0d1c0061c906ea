package org.imihigo.reform;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A reform was put in force or declined. */
public record ReformDecided(String id, String state, UnitCode unit) implements Happening {
    @Override
    public String subject() {
        return "reform " + id + " " + state;
    }
}
