package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as machines write them: a point, no groups, perhaps an exponent. */
final class PlainNumber {
    private static final Pattern FORM =
            Pattern.compile(
                    "[-+]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,2})?");

    private PlainNumber() {}

    static Optional<BigDecimal> read(String text) {
        var plain = text.strip();
        return FORM.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
