package org.imihigo.contracts;

import java.util.Optional;
import org.imihigo.checks.Drafted;
import org.imihigo.checks.Promises;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** Drafts as the rules of planning look at them. */
@Component
class PlannedDrafts implements Drafted {
    private final AllDrafts drafts;
    private final Indicators indicators;
    private final LineJudge judge;

    PlannedDrafts(AllDrafts drafts, Indicators indicators, LineJudge judge) {
        this.drafts = drafts;
        this.indicators = indicators;
        this.judge = judge;
    }

    @Override
    public Optional<Promises> plan(UnitCode unit, FiscalYear year) {
        return drafts.find(unit, year)
                .filter(AllDrafts.Kept::isDrafted)
                .map(
                        kept ->
                                new Planning(unit, year, indicators)
                                        .of(
                                                judge.judge(
                                                        unit, year, kept.lines(), kept.choices()),
                                                kept.choices()));
    }
}
