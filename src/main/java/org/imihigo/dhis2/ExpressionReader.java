package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the formulas of DHIS2 as far as contracts use them: figures, constants, numbers, the four
 * operations and brackets. What goes beyond is kept as text, and said.
 */
final class ExpressionReader {
    /** Longer ones are no formulas of people. */
    private static final int LONGEST = 10_000;

    private static final int DEEPEST = 100;
    private static final int MOST_OPERATIONS = 400;
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern FIGURE =
            Pattern.compile("#\\{([A-Za-z0-9]+)(?:\\.([A-Za-z0-9]+|\\*))?(?:\\.\\*)?\\}(?!\\.)");
    private static final Pattern CONSTANT = Pattern.compile("C\\{([A-Za-z0-9]+)\\}");

    /** An item of another kind: {@code R{set.REPORTING_RATE}}, {@code [days]}. */
    private static final Pattern OTHER =
            Pattern.compile("#?[A-Za-z_]*(?:\\{[^{}]*\\}|\\[[A-Za-z_]*\\])");

    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_]+\\s*(?=\\()");

    private final String text;
    private int place;
    private int depth;
    private int operations;

    private ExpressionReader(String text) {
        this.text = text;
    }

    static Expression read(String text) {
        if (text.isBlank()) {
            return new Expression.Blank();
        }
        if (text.length() > LONGEST) {
            return new Expression.Unknown(text.substring(0, LONGEST));
        }
        var reader = new ExpressionReader(text);
        var read = reader.sum();
        return reader.isAtEnd() ? read : new Expression.Unknown(text.strip());
    }

    private Expression sum() {
        var read = product();
        while (next('+') || next('-')) {
            char operator = text.charAt(place - 1);
            read = operation(operator, read, product());
        }
        return read;
    }

    private Expression product() {
        var read = signed();
        while (next('*') || next('/')) {
            char operator = text.charAt(place - 1);
            read = operation(operator, read, signed());
        }
        return read;
    }

    private Expression operation(char operator, Expression left, Expression right) {
        return ++operations > MOST_OPERATIONS
                ? rest(0)
                : new Expression.Operation(operator, left, right);
    }

    private Expression signed() {
        if (next('-') || next('+')) {
            char sign = text.charAt(place - 1);
            return deeper(() -> new Expression.Signed(sign, signed()));
        }
        return next('(') ? deeper(this::bracketed) : atom();
    }

    private Expression bracketed() {
        int start = place - 1;
        var inner = sum();
        return next(')') ? inner : rest(start);
    }

    private Expression atom() {
        skipSpace();
        return take(NUMBER)
                .<Expression>map(number -> new Expression.Literal(new BigDecimal(number.group())))
                .or(() -> take(FIGURE).map(ExpressionReader::figure))
                .or(() -> take(CONSTANT).map(found -> new Expression.Constant(found.group(1))))
                .or(() -> take(OTHER).map(found -> new Expression.Unknown(found.group())))
                .or(() -> take(FUNCTION).map(this::function))
                .orElseGet(() -> rest(place));
    }

    private static Expression figure(MatchResult found) {
        var combo = found.group(2);
        boolean whole = combo == null || combo.equals("*");
        return new Expression.Figure(
                whole ? Cell.of(found.group(1)) : Cell.of(found.group(1), combo));
    }

    /** Its name and what stands in its brackets. */
    private Expression function(MatchResult name) {
        int open = 0;
        do {
            open += text.charAt(place) == '(' ? 1 : 0;
            open -= text.charAt(place) == ')' ? 1 : 0;
            place++;
        } while (open > 0 && place < text.length());
        return new Expression.Unknown(text.substring(name.start(), place));
    }

    private Expression rest(int start) {
        place = text.length();
        return new Expression.Unknown(text.substring(start).strip());
    }

    private Expression deeper(Supplier<Expression> inner) {
        if (depth == DEEPEST) {
            return rest(place);
        }
        depth++;
        var read = inner.get();
        depth--;
        return read;
    }

    private boolean next(char sign) {
        skipSpace();
        boolean here = place < text.length() && text.charAt(place) == sign;
        if (here) {
            place++;
        }
        return here;
    }

    private boolean isAtEnd() {
        skipSpace();
        return place == text.length();
    }

    private void skipSpace() {
        take(SPACE);
    }

    private Optional<MatchResult> take(Pattern pattern) {
        var matcher = pattern.matcher(text).region(place, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        place = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }
}
