package org.imihigo.reporting;

import org.imihigo.indicators.Amount;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Words;

/** What somebody typed for one figure, read as far as it can be. */
sealed interface Answer {
    /** Nothing: not reported, which is neither zero nor not applicable. */
    record Nothing() implements Answer {}

    record Said(Amount amount) implements Answer {}

    /** It can be read two ways; the form asks back, and what is sent again is meant. */
    record Unsure(Amount amount) implements Answer {}

    record Wrong(String problem) implements Answer {}

    /**
     * The fields of one figure.
     *
     * @param value of a plain measure
     * @param first what is counted, of a rate
     * @param second of how many
     * @param reason why it does not apply
     * @param sure the fields that were echoed the last time
     */
    record Fields(String value, String first, String second, String reason, String sure) {
        /** What is on record is meant as it stands there. */
        static Fields recorded(String value, String first, String second, String reason) {
            var fields = new Fields(value, first, second, reason, "");
            return new Fields(value, first, second, reason, fields.typed());
        }

        /** What an echo repeats, to know it again. */
        String typed() {
            return value + "/" + first + "/" + second;
        }

        boolean hasNumber() {
            return !value.isEmpty() || !first.isEmpty() || !second.isEmpty();
        }
    }

    static Answer read(Item item, Fields fields, Words words) {
        if (fields.hasNumber() && !fields.reason().isEmpty()) {
            return new Wrong(words.text("reporting.entry.both"));
        }
        try {
            if (!fields.reason().isEmpty()) {
                return new Said(new Amount.NotApplicable(fields.reason()));
            }
            return fields.hasNumber() ? number(item, fields, words) : new Nothing();
        } catch (Refusal refusal) {
            return new Wrong(words.text(refusal));
        }
    }

    private static Answer number(Item item, Fields fields, Words words) {
        if (!item.counted()) {
            var typed = TypedNumber.read(fields.value(), item.decimals(), words);
            return sure(typed.amount(), typed.scaled(), typed.ambiguous(), fields);
        }
        var first = TypedNumber.read(fields.first(), 0, words);
        var second = TypedNumber.read(fields.second(), 0, words);
        var amount = new Amount.Counts(first.scaled(), second.scaled());
        return sure(amount, first.scaled(), first.ambiguous() || second.ambiguous(), fields);
    }

    private static Answer sure(Amount amount, long scaled, boolean ambiguous, Fields fields) {
        if (scaled < 0) {
            throw Refusal.invalid("reporting.entry.negative");
        }
        return ambiguous && !fields.typed().equals(fields.sure())
                ? new Unsure(amount)
                : new Said(amount);
    }
}
