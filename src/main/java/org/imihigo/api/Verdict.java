package org.imihigo.api;

import java.util.Optional;

/**
 * What became of one row.
 *
 * @param row counted from 1; a CSV's head is no row
 * @param verdict {@code kept}, {@code known} (it was sent before), or {@code refused}
 * @param status what the row alone would be answered with
 * @param winner the reading that stands in its place already
 */
record Verdict(
        int row,
        Optional<String> id,
        String verdict,
        int status,
        Optional<String> code,
        Optional<String> detail,
        Optional<String> pointer,
        Optional<String> winner) {}
