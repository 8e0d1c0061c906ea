package org.imihigo.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imihigo.kernel.Signs;

/**
 * The short name of a proposal, to be said on the telephone and written by hand: {@code P-7K3QF}.
 * It has no sign that looks like another.
 */
public record Code(String value) {
    private static final int LENGTH = 5;
    private static final Pattern FORM = Pattern.compile("P-[" + Signs.ALL + "]{" + LENGTH + "}");
    private static final Pattern TYPED =
            Pattern.compile("(?:P ?-? ?)?([" + Signs.ALL + "]{" + LENGTH + "})");

    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code: " + value);
        }
    }

    /** The code as somebody typed it, with or without its beginning, or nothing. */
    public static Optional<Code> parse(String typed) {
        var form = TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return form.matches() ? Optional.of(new Code("P-" + form.group(1))) : Optional.empty();
    }

    /** Every code that stands in a text. */
    public static List<Code> in(String text) {
        return FORM.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(Code::new)
                .toList();
    }

    /**
     * The code of a new proposal.
     *
     * @param attempt one more each time that another proposal has the code already
     */
    public static Code of(UUID id, int attempt) {
        return new Code("P-" + Signs.of(id, attempt, LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
