package org.imihigo.plans;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A year's action plan was shown to those who may pay for it. */
public record ActionPlanPresented(UnitCode unit, Presentation presentation) implements Happening {

    @Override
    public String subject() {
        return "presentation " + presentation.id();
    }
}
