package org.imihigo.gatherings;

import static org.imihigo.gatherings.Milestone.WHOLE;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.contracts.Candidates;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What gatherings resolved, as rows of the contract of whoever leads, supports or took a share. */
@Component
class ResolutionCandidates implements Candidates {
    private final AllMilestones milestones;
    private final Gatherings gatherings;

    ResolutionCandidates(AllMilestones milestones, Gatherings gatherings) {
        this.milestones = milestones;
        this.gatherings = gatherings;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String word() {
        return "resolutions";
    }

    @Override
    public String title(Words words) {
        return words.text("gatherings.start.title");
    }

    @Override
    public List<Candidate> of(UnitCode unit, FiscalYear year, Words words) {
        return milestones.concerning(unit).stream()
                .filter(one -> one.closing().isEmpty())
                .filter(one -> !one.due().isBefore(year.firstDay()))
                .flatMap(one -> candidate(one, unit, year, words))
                .toList();
    }

    /** The share that the unit took; else what nobody has taken, for whoever leads it. */
    private Stream<Candidate> candidate(
            Milestone one, UnitCode unit, FiscalYear year, Words words) {
        int taken =
                one.shares().stream()
                        .filter(share -> share.unit().equals(unit) && share.year().equals(year))
                        .mapToInt(Milestone.Share::share)
                        .sum();
        int share = taken == 0 && one.lead().equals(unit) ? one.unclaimed() : taken;
        return share == 0 ? Stream.empty() : Stream.of(candidate(one, share, words));
    }

    private Candidate candidate(Milestone one, int share, Words words) {
        var origin =
                words.text(
                        "gatherings.start.origin",
                        one.resolution(),
                        gatherings.get(one.gathering()).title(words),
                        Telling.share(share, words));
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.INDICATOR, one.text().in(words));
        cells.put(Column.UNIT, one.unit());
        cells.put(Column.BASELINE, part(one.way().baseline(), share));
        cells.put(Column.ANNUAL_TARGET, part(one.way().target(), share));
        cells.put(Column.PLAN_REFERENCE, one.gathering().resolution(one.resolution()));
        cells.put(Column.OBSERVATIONS, origin);
        return new Candidate(one.id().toString(), one.text().in(words), origin, cells);
    }

    private static String part(BigDecimal whole, int share) {
        var part =
                whole.multiply(BigDecimal.valueOf(share))
                        .divide(BigDecimal.valueOf(WHOLE))
                        .stripTrailingZeros();
        return part.setScale(Math.max(0, part.scale())).toPlainString();
    }
}
