package org.imihigo.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of one page.
 *
 * @param next after which the following page begins; empty where this is the last
 */
record Slice<T>(List<T> rows, Optional<String> next) {
    static <T> Slice<T> all(List<T> rows) {
        return new Slice<>(rows, Optional.empty());
    }

    /**
     * The first of all that follow.
     *
     * @param cursor what names a row
     */
    static <T> Slice<T> of(List<T> following, int limit, Function<T, String> cursor) {
        return following.size() <= limit
                ? all(following)
                : new Slice<>(
                        following.subList(0, limit),
                        Optional.of(cursor.apply(following.get(limit - 1))));
    }

    <R> Slice<R> map(Function<T, R> row) {
        return new Slice<>(rows.stream().map(row).toList(), next);
    }
}
