package org.imihigo.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.imihigo.board.Board;
import org.imihigo.contracts.PastResults;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.springframework.stereotype.Component;

/** What units had reached, as the board knows it: found by a visit, else confirmed from above. */
@Component
class BoardResults implements PastResults {
    private final Board board;
    private final Indicators indicators;

    BoardResults(Board board, Indicators indicators) {
        this.board = board;
        this.indicators = indicators;
    }

    @Override
    public Optional<Result> upTo(UnitCode unit, SeriesId series, FiscalPeriod period) {
        return figure(unit, series, period, Kind.VERIFIED, Standing.VERIFIED)
                .or(() -> figure(unit, series, period, Kind.VALIDATED, Standing.VALIDATED));
    }

    private Optional<Result> figure(
            UnitCode unit, SeriesId series, FiscalPeriod period, Kind kind, Standing standing) {
        int decimals = indicators.series(series).indicator().decimals();
        return board.toDate(unit, series, period, kind)
                .value()
                .map(value -> new Result(printed(value, decimals), standing));
    }

    private static BigDecimal printed(Fraction value, int decimals) {
        return value.rounded(decimals, RoundingMode.HALF_UP);
    }
}
