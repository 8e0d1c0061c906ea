package org.imihigo.drafting;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.cascade.Share;
import org.imihigo.cascade.Shares;
import org.imihigo.contracts.Candidates;
import org.imihigo.contracts.Column;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** From above: what the unit has agreed to bear of the pledges of the units above it. */
@Component
class AgreedShares implements Candidates {
    private final Shares shares;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Rolled rolled;
    private final Territory territory;

    AgreedShares(
            Shares shares,
            Pledges pledges,
            Indicators indicators,
            Rolled rolled,
            Territory territory) {
        this.shares = shares;
        this.pledges = pledges;
        this.indicators = indicators;
        this.rolled = rolled;
        this.territory = territory;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String word() {
        return "from-above";
    }

    @Override
    public String title(Words words) {
        return words.text("drafting.start.from-above");
    }

    @Override
    public Optional<String> missing(int rows, Words words) {
        return Optional.of(words.count("drafting.start.agreed", rows));
    }

    @Override
    public List<Candidate> of(UnitCode unit, FiscalYear year, Words words) {
        return shares.agreed(unit, year).stream()
                .map(share -> candidate(share, share.agreed().orElseThrow(), words))
                .toList();
    }

    private Candidate candidate(Share share, Targets agreed, Words words) {
        var series = indicators.series(share.series());
        var whole = pledges.get(share.pledge());
        var note =
                words.text(
                        "drafting.start.share",
                        territory.fullName(share.above(), words),
                        whole.number());
        var cells = new EnumMap<Column, String>(Column.class);
        cells.putAll(LastYear.named(series, words));
        cells.putAll(LastYear.placed(whole, words));
        cells.putAll(rolled.cells(share.unit(), series, share.year(), words));
        cells.putAll(promised(agreed, series.indicator()));
        cells.put(Column.OBSERVATIONS, note);
        cells.remove(Column.WEIGHT);
        cells.values().removeIf(String::isBlank);
        return new Candidate(share.pledge().toString(), LastYear.title(series, words), note, cells);
    }

    /** A monthly series is promised in the grid by its year. */
    private static Map<Column, String> promised(Targets agreed, Indicator indicator) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.ANNUAL_TARGET, typed(agreed.annual(), indicator));
        if (agreed.periods().size() == Column.QUARTERS.size()) {
            for (int quarter = 0; quarter < Column.QUARTERS.size(); quarter++) {
                var column = Column.QUARTERS.get(quarter);
                agreed.periods()
                        .get(quarter)
                        .ifPresent(amount -> cells.put(column, typed(amount, indicator)));
            }
        }
        return cells;
    }

    private static String typed(Amount amount, Indicator indicator) {
        return switch (amount) {
            case Amount.Value(long scaled) ->
                    BigDecimal.valueOf(scaled, indicator.decimals()).toPlainString();
            case Amount.Counts(long of, long all) -> of + "/" + all;
            case Amount.NotApplicable _ -> "";
        };
    }
}
