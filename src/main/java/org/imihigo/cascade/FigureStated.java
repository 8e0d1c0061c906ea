package org.imihigo.cascade;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** It was said how many people live in a unit, or how much of a series it needs. */
public record FigureStated(Figure figure) implements Happening {
    @Override
    public UnitCode unit() {
        return figure.unit();
    }

    @Override
    public String subject() {
        return "figure " + figure.id();
    }
}
