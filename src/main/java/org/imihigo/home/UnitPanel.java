package org.imihigo.home;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;

/** A part of a unit's page. Every room that has something to say about a unit offers one. */
public interface UnitPanel {
    /** Where it stands: low numbers first. */
    int order();

    /** Empty where there is nothing to say, or nothing that this visitor may know. */
    Optional<PanelView> of(Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words);
}
