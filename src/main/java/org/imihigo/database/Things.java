package org.imihigo.database;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What texts stand for, each made once, however many rows repeat it. For one thread. */
public final class Things<T> {
    private final Function<String, T> made;
    private final Map<Spelling, T> known = new HashMap<>();
    private final Spelling asked = new Spelling(new byte[0], 0, 0);

    public Things(Function<String, T> made) {
        this.made = made;
    }

    T of(byte[] bytes, int from, int length) {
        asked.look(bytes, from, length);
        var thing = known.get(asked);
        if (thing == null) {
            thing = made.apply(new String(bytes, from, length, StandardCharsets.UTF_8));
            known.put(asked.kept(), thing);
        }
        return thing;
    }

    /** A text as bytes, so that to find it takes no new object. */
    private static final class Spelling {
        private byte[] bytes;
        private int from;
        private int to;

        private Spelling(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        private void look(byte[] where, int start, int length) {
            bytes = where;
            from = start;
            to = start + length;
        }

        private Spelling kept() {
            return new Spelling(Arrays.copyOfRange(bytes, from, to), 0, to - from);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Spelling spelling
                    && Arrays.equals(bytes, from, to, spelling.bytes, spelling.from, spelling.to);
        }

        @Override
        public int hashCode() {
            int hash = 0;
            for (int at = from; at < to; at++) {
                hash = 31 * hash + bytes[at];
            }
            return hash;
        }
    }
}
