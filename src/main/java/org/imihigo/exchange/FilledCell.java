package org.imihigo.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.contracts.Written;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.web.Words;

/** Reads what somebody filled into an achieved cell, exactly as it was meant or not at all. */
final class FilledCell {
    private static final Pattern COUNTS = Pattern.compile("(.+?)(?:/| of | sur | kuri )(.+)");
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("(?i)(?:n/a|sans objet|ntibireba)\\s*[:.–-]?\\s*(.*)");
    private static final BigDecimal ONE = BigDecimal.ONE;

    private FilledCell() {}

    /** Whether the cell still says what was exported: then nobody touched it. */
    static boolean isAsExported(Written cell, Optional<Cell> exported) {
        return exported.filter(one -> same(cell, one)).isPresent();
    }

    private static boolean same(Written cell, Cell exported) {
        return switch (exported.form()) {
            case NUMBER -> number(cell).filter(value -> isSame(value, exported.text())).isPresent();
            case PERCENT ->
                    number(cell)
                            .map(value -> isPercent(cell) ? value : value.movePointLeft(2))
                            .filter(value -> isSame(value, exported.text()))
                            .isPresent();
            case TEXT, ERROR ->
                    folded(cell.text()).equals(folded(exported.text()))
                            || (isNotApplicable(cell.text()) && isNotApplicable(exported.text()));
        };
    }

    private static boolean isNotApplicable(String text) {
        var form = NOT_APPLICABLE.matcher(text.strip());
        return form.matches() && form.group(1).isEmpty();
    }

    private static boolean isSame(BigDecimal value, String text) {
        return value.compareTo(new BigDecimal(text)) == 0;
    }

    private static boolean isPercent(Written cell) {
        return cell.form() == Written.Form.PERCENT;
    }

    private static Optional<BigDecimal> number(Written cell) {
        return switch (cell.form()) {
            case NUMBER, PERCENT -> Optional.of(new BigDecimal(cell.text()));
            case TEXT, ERROR -> Optional.empty();
        };
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }

    /**
     * @throws Refusal where it cannot be read, or could be read in two ways
     */
    static Amount read(Written cell, OfficialRow row, Words words) {
        if (cell.form() == Written.Form.ERROR) {
            throw Refusal.invalid("exchange.fill.error", cell.text());
        }
        var none = NOT_APPLICABLE.matcher(cell.text().strip());
        if (none.matches()) {
            if (none.group(1).isBlank()) {
                throw Refusal.invalid("exchange.fill.reason", cell.text().strip());
            }
            return new Amount.NotApplicable(none.group(1).strip());
        }
        return row.indicator().measure().counted() ? counts(cell, words) : value(cell, row, words);
    }

    private static Amount counts(Written cell, Words words) {
        var form = COUNTS.matcher(cell.text().strip());
        if (cell.form() != Written.Form.TEXT || !form.matches()) {
            throw Refusal.invalid("exchange.fill.counts", cell.text());
        }
        return new Amount.Counts(typed(form.group(1), 0, words), typed(form.group(2), 0, words));
    }

    private static Amount value(Written cell, OfficialRow row, Words words) {
        int decimals = row.indicator().decimals();
        var exact = number(cell).map(value -> plain(value, cell, row));
        return new Amount.Value(
                exact.map(value -> scaled(value, decimals))
                        .orElseGet(() -> typed(cell.text(), decimals, words)));
    }

    /** A share that lost its format could be either: 0.9 is 0.9 % or 90 %. */
    private static BigDecimal plain(BigDecimal value, Written cell, OfficialRow row) {
        boolean doubtful =
                row.isPercentage()
                        && !isPercent(cell)
                        && value.signum() > 0
                        && value.compareTo(ONE) < 0;
        if (doubtful) {
            throw Refusal.invalid(
                    "exchange.fill.share", value, value.movePointRight(2).stripTrailingZeros());
        }
        if (isPercent(cell) && !row.isPercentage()) {
            throw Refusal.invalid("exchange.fill.percent", value.movePointRight(2));
        }
        return isPercent(cell) ? value.movePointRight(2) : value;
    }

    private static long typed(String text, int decimals, Words words) {
        var typed = TypedNumber.read(text, decimals, words);
        if (typed.ambiguous()) {
            throw Refusal.invalid("exchange.fill.either", text.strip());
        }
        return positive(typed.scaled());
    }

    private static long scaled(BigDecimal value, int decimals) {
        var needed = value.stripTrailingZeros();
        if (needed.scale() > decimals) {
            throw Refusal.invalid("indicators.number.fine", needed.toPlainString(), decimals);
        }
        var scaled = value.movePointRight(decimals);
        if (scaled.abs().compareTo(BigDecimal.valueOf(Amount.LARGEST)) > 0) {
            throw Refusal.invalid("indicators.amount.large", needed.toPlainString());
        }
        return positive(scaled.longValueExact());
    }

    private static long positive(long scaled) {
        if (scaled < 0) {
            throw Refusal.invalid("exchange.fill.negative");
        }
        return scaled;
    }
}
