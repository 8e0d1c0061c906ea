package org.imihigo.reporting;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** An owner asked for more days, or that a figure be changed or taken out. */
public record RequestMade(Request request) implements Happening {
    @Override
    public UnitCode unit() {
        return request.unit();
    }

    @Override
    public String subject() {
        return "request " + request.id() + " " + request.kind();
    }
}
