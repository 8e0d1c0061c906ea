package org.imihigo.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Answers that were asked for last, so much of them in all: whoever asks for every year and place
 * that there could be does not fill the memory.
 */
public final class LastAsked<Q, A> {
    private final Map<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private final ToLongFunction<A> size;
    private long held;

    public LastAsked(long most, ToLongFunction<A> size) {
        this.most = most;
        this.size = size;
    }

    public synchronized Optional<A> find(Q question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** Keeps the answer, the last one however large; others leave, the longest unasked first. */
    public synchronized void keep(Q question, A answer) {
        Optional.ofNullable(answers.put(question, answer)).ifPresent(this::left);
        held += size.applyAsLong(answer);
        var oldest = answers.values().iterator();
        while (held > most && answers.size() > 1) {
            left(oldest.next());
            oldest.remove();
        }
    }

    private void left(A answer) {
        held -= size.applyAsLong(answer);
    }

    synchronized A get(Q question, Supplier<A> made) {
        return find(question)
                .orElseGet(
                        () -> {
                            var answer = made.get();
                            keep(question, answer);
                            return answer;
                        });
    }

    synchronized void clear() {
        answers.clear();
        held = 0;
    }

    synchronized void each(BiConsumer<Q, A> consumer) {
        answers.forEach(consumer);
    }
}
