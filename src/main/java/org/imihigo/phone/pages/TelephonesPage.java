package org.imihigo.phone.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/**
 * Telephones that speak for posts.
 *
 * @param own number, with most of it hidden; empty where the reader has none
 * @param unit of the reader
 * @param reports whether the reader's post reports
 * @param messages what the own telephone was told last
 * @param asked the unit whose number was refused
 * @param code what is to be said to a new telephone's holder, this once
 */
public record TelephonesPage(
        String own,
        String unit,
        boolean reports,
        List<String> messages,
        List<Draft> drafts,
        List<Below> below,
        Field number,
        String asked,
        List<Field.Option> languages,
        Optional<Code> code)
        implements Reply.Page {
    /** A figure that came without the secret. */
    public record Draft(String id, String pledge, String figure, String period, String came) {}

    /** A unit directly below, and its telephone. */
    public record Below(String unit, String name, String number, String state) {
        public boolean hasNumber() {
            return !number.isEmpty();
        }
    }

    /** The code for a unit's telephone. */
    public record Code(String unit, String code, String days) {}

    public List<Field> wrong() {
        return number.isWrong() ? List.of(number) : List.of();
    }
}
