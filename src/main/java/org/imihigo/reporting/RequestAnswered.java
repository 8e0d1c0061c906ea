package org.imihigo.reporting;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The level above granted or refused what an owner asked for. */
public record RequestAnswered(Request request) implements Happening {
    @Override
    public UnitCode unit() {
        return request.unit();
    }

    @Override
    public String subject() {
        return "request " + request.id() + (request.isGranted() ? " granted" : " refused");
    }
}
