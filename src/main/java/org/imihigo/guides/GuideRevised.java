package org.imihigo.guides;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The guide to a step of a year was written anew. */
public record GuideRevised(UnitCode unit, FiscalYear year, Topic topic, int version)
        implements Happening {
    @Override
    public String subject() {
        return "guide " + year + " " + topic.word() + " " + version;
    }
}
