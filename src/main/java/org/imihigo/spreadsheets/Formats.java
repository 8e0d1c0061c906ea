package org.imihigo.spreadsheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a number means by the way in which it is shown: a number, a share, or a day. */
final class Formats {
    /** Excel keeps no more than that; what follows is noise of its binary arithmetic. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 60;
    private static final int LARGEST_POWER = 30;

    /** Texts, colours, currencies and single signs within a format are no letters of it. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|[*].|general", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal DAY_IN_SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private enum Meaning {
        NUMBER,
        SHARE,
        DAY
    }

    private final List<Meaning> meanings;
    private final boolean from1904;

    private Formats(List<Meaning> meanings, boolean from1904) {
        this.meanings = meanings;
        this.from1904 = from1904;
    }

    static Formats of(Optional<byte[]> styles, boolean from1904) {
        var codes = new HashMap<Integer, String>();
        var meanings = new ArrayList<Meaning>();
        styles.ifPresent(
                part ->
                        Xml.each(
                                part,
                                xml -> {
                                    switch (xml.name()) {
                                        case "numFmt" ->
                                                codes.put(
                                                        xml.number("numFmtId", 0),
                                                        xml.attribute("formatCode").orElse(""));
                                        case "cellXfs" ->
                                                xml.within(
                                                        inner -> {
                                                            if (inner.name().equals("xf")) {
                                                                meanings.add(
                                                                        meaning(
                                                                                inner.number(
                                                                                        "numFmtId",
                                                                                        0),
                                                                                codes));
                                                            }
                                                        });
                                        default -> {}
                                    }
                                }));
        return new Formats(List.copyOf(meanings), from1904);
    }

    private static Meaning meaning(int id, Map<Integer, String> codes) {
        var code = codes.get(id);
        if (code == null) {
            return switch (id) {
                case 9, 10 -> Meaning.SHARE;
                case 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47 -> Meaning.DAY;
                default ->
                        (27 <= id && id <= 36) || (50 <= id && id <= 58)
                                ? Meaning.DAY
                                : Meaning.NUMBER;
            };
        }
        var bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.contains("%")) {
            return Meaning.SHARE;
        }
        return bare.matches("(?s).*[dmyhs].*") ? Meaning.DAY : Meaning.NUMBER;
    }

    /** What the number of a cell says, in its style. */
    Cell cell(String raw, int style) {
        if (raw.length() > LONGEST) {
            return Cell.text(raw);
        }
        try {
            var number = new BigDecimal(raw.strip());
            if (Math.abs((long) number.precision() - number.scale()) > LARGEST_POWER
                    || Math.abs((long) number.scale()) > LONGEST) {
                return new Cell(raw, Cell.Form.ERROR);
            }
            return cell(
                    number.round(KEPT),
                    style < meanings.size() ? meanings.get(style) : Meaning.NUMBER);
        } catch (NumberFormatException _) {
            return Cell.text(raw);
        }
    }

    private Cell cell(BigDecimal number, Meaning meaning) {
        return switch (meaning) {
            case NUMBER -> Cell.number(number);
            case SHARE -> Cell.percent(number);
            case DAY -> Cell.text(day(number));
        };
    }

    /**
     * A day is counted from the end of 1899, or from 1904; the part of it that passed is a time.
     */
    private String day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            return number.toPlainString();
        }
        var start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        long seconds =
                number.multiply(DAY_IN_SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime moment = start.atStartOfDay().plusSeconds(seconds);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? moment.toLocalDate().toString() : moment.toString().replace('T', ' ');
    }
}
