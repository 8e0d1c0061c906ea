package org.imihigo.api;

import java.util.Optional;
import org.imihigo.kernel.Refusal;

/**
 * Which part of the rows is asked for.
 *
 * @param after the row after which it begins, as the page before named it
 */
record Page(int limit, Optional<String> after) {
    static final Page WHOLE = new Page(Integer.MAX_VALUE, Optional.empty());
    private static final int MOST = 10_000;

    static Page of(int limit, String after) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("api.question.limit", MOST);
        }
        return new Page(limit, Optional.of(after).filter(text -> !text.isEmpty()));
    }

    Page after(String next) {
        return new Page(limit, Optional.of(next));
    }
}
