package org.imihigo.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;

/** A village with pledges, its leader, and the secretary of its cell. */
public final class Promised {
    private Promised() {}

    public static Pledge pledge(UnitCode unit, FiscalYear year, SeriesId series, int number) {
        return pledge(unit, year, series, number, Source.OWN);
    }

    public static Pledge pledge(
            UnitCode unit, FiscalYear year, SeriesId series, int number, Source source) {
        var quarter = Optional.<Amount>of(new Amount.Value(100));
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                unit,
                year,
                series,
                number,
                new Chain(Pillar.ECONOMIC, "Agriculture", "More grown", "Terraces made"),
                source,
                new Baseline(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Baseline.Confidence.UNKNOWN),
                Targets.of(new Amount.Value(400), List.of(quarter, quarter, quarter, quarter)),
                Fraction.ONE,
                "Visit",
                Optional.empty(),
                Optional.empty());
    }

    static Actor leader(UnitCode village) {
        return actor(Office.VILLAGE_LEADER, village);
    }

    static Actor secretary(UnitCode village) {
        return actor(Office.CELL_SECRETARY, village.parent().orElseThrow());
    }

    static Actor actor(Office office, UnitCode unit) {
        return new Actor(UUID.randomUUID(), new PostId(UUID.randomUUID()), office, unit);
    }
}
