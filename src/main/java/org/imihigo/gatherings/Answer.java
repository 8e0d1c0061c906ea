package org.imihigo.gatherings;

import java.util.function.Supplier;
import org.imihigo.gatherings.pages.AskPage;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;

/** What a form that was refused is answered with: itself, and why at the field. */
final class Answer {
    private Answer() {}

    static Reply again(Refusal refusal, Typed typed, Form form, Supplier<AskPage> page) {
        return switch (refusal.reason()) {
            case NOT_FOUND, NOT_YOURS -> throw refusal;
            case INVALID -> {
                form.wrong(typed.place(), refusal);
                yield Reply.unprocessable(page.get());
            }
            case CONFLICT, CLOSED -> {
                form.wrong(typed.place(), refusal);
                yield Reply.conflict(page.get());
            }
        };
    }
}
