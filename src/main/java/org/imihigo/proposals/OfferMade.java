package org.imihigo.proposals;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A unit's people offered something, or took it back. */
public record OfferMade(Offer offer) implements Happening {
    @Override
    public UnitCode unit() {
        return offer.unit();
    }

    @Override
    public String subject() {
        return "offer " + offer.id();
    }
}
