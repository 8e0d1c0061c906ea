package org.imihigo.contracts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.AllDrafts.Kept;
import org.springframework.stereotype.Component;

/**
 * How drafts that are being typed were judged last: the next cell begins where the last one ended,
 * and the rules look at the rows once for each. What is remembered holds for these very rows and
 * decisions alone, so nothing of it can be out of date.
 */
@Component("lastJudged")
class Lately {
    private static final int MOST = 32;

    private final Map<UUID, Draft> drafts =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Draft> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void remember(Draft draft) {
        drafts.put(draft.id(), draft);
    }

    synchronized Optional<List<Judged>> of(Kept kept) {
        return Optional.ofNullable(drafts.get(kept.id()))
                .filter(draft -> decided(draft).equals(kept.choices()))
                .filter(
                        draft ->
                                draft.lines().stream()
                                        .map(Judged::line)
                                        .toList()
                                        .equals(kept.lines()))
                .map(Draft::lines);
    }

    /** What nobody has decided is not kept. */
    private static Map<Integer, Choice> decided(Draft draft) {
        var decided = new HashMap<>(draft.choices());
        decided.values().removeIf(Choice.NONE::equals);
        return decided;
    }
}
