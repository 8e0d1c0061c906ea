package org.imihigo.offline;

import java.util.List;
import org.imihigo.kernel.Refusal;
import org.imihigo.reporting.Carried;
import org.imihigo.web.Words;

/**
 * What becomes of a message, for the telephone that sent it: said once, and the same ever after.
 *
 * @param said why it was not kept as a whole
 * @param rows what is wrong, figure by figure
 */
record Answer(State state, String said, List<Row> rows) {
    enum State {
        KEPT,
        /** What was written before it has not come yet. */
        WAITING,
        /** Somebody else reported another value meanwhile: a person chooses. */
        CONFLICT,
        REFUSED
    }

    /**
     * One figure.
     *
     * @param was the reading that stands on record, where there are two values
     */
    record Row(String key, String name, String problem, String was, String theirs, String own) {
        static Row of(Carried.Wrong wrong) {
            return new Row(
                    wrong.key(),
                    wrong.name(),
                    wrong.problem(),
                    wrong.fork().map(fork -> fork.other().toString()).orElse(""),
                    wrong.fork().map(Carried.Fork::theirs).orElse(""),
                    wrong.fork().map(Carried.Fork::own).orElse(""));
        }
    }

    static final Answer WAITS = new Answer(State.WAITING, "", List.of());

    static Answer of(List<Carried.Wrong> wrong) {
        boolean forked = wrong.stream().anyMatch(one -> one.fork().isPresent());
        var state = wrong.isEmpty() ? State.KEPT : forked ? State.CONFLICT : State.REFUSED;
        return new Answer(state, "", wrong.stream().map(Row::of).toList());
    }

    static Answer of(Refusal refusal, Words words) {
        return new Answer(State.REFUSED, words.text(refusal), List.of());
    }
}
