package org.imihigo.plans;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** An activity of a year's action plan was written, changed or taken out. */
public record ActivityPlanned(UnitCode unit, Activity activity) implements Happening {

    @Override
    public String subject() {
        return "activity " + activity.activity() + " " + activity.version();
    }
}
