package org.imihigo.cascade;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;

/** A share of a pledge was offered, accepted, answered with another, refused or taken back. */
public record TurnTaken(UnitCode unit, PledgeId pledge, Turn turn) implements Happening {
    @Override
    public String subject() {
        return "share of pledge %s turn %d %s".formatted(pledge, turn.number(), turn.kind());
    }
}
