package org.imihigo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a batch is answered with: every row is counted once.
 *
 * @param verdicts one for each row, where {@code partial} asked for them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Receipt(int rows, int kept, int known, int refused, Optional<List<Verdict>> verdicts) {}
