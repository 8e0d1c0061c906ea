package org.imihigo.indicators;

import java.util.Optional;
import java.util.Set;
import org.imihigo.kernel.FiscalPeriod;

/** Definitions for tests. */
public final class Sample {
    private Sample() {}

    /** A value in {@code unit} that adds up as {@code measure} says. */
    public static Definition definition(String code, String unit, int decimals, Measure measure) {
        return definition(code, Texts.same(unit), decimals, measure, Optional.empty());
    }

    /** A rate of two counts. */
    public static Definition rate(String code, OverTime time) {
        var resolved = new Texts("complaints resolved", "plaintes résolues", "ibibazo byakemutse");
        var received = new Texts("complaints received", "plaintes reçues", "ibibazo byakiriwe");
        return definition(
                code,
                Texts.same("%"),
                1,
                Measure.of(time, OverSpace.POOLED),
                Optional.of(new Ratio(resolved, received)));
    }

    /** Works that are done whole or not at all. */
    public static Definition whole(String code) {
        return new Definition(
                code,
                Texts.same("Measure " + code),
                Texts.same("number"),
                0,
                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM),
                new Direction.Up(),
                false,
                Indicator.ResultLevel.OUTPUT,
                FiscalPeriod.Kind.QUARTER,
                Set.of("SAMPLE"),
                Optional.empty());
    }

    static Definition definition(
            String code, Texts unit, int decimals, Measure measure, Optional<Ratio> ratio) {
        return new Definition(
                code,
                Texts.same("Measure " + code),
                unit,
                decimals,
                measure,
                new Direction.Up(),
                true,
                Indicator.ResultLevel.OUTPUT,
                FiscalPeriod.Kind.QUARTER,
                Set.of("SAMPLE"),
                ratio);
    }
}
