package org.imihigo.reform;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** Somebody proposed a reform. */
public record ReformProposed(String id, String what, UnitCode unit) implements Happening {
    @Override
    public String subject() {
        return "reform " + id + " " + what;
    }
}
